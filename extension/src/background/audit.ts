/**
 * The record, in the extension's own database: sealed entries in the order they were added, each at a place that only grows,
 * and beside them what the engine keeps about the record. Each change is one transaction, so two answers that end at once
 * cannot be sealed onto the same entry. Reads no entry.
 */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { RecordChange } from './engine.js';

interface Schema extends DBSchema {
  record: { key: number; value: string };
  state: { key: string; value: string };
}

/** The one entry of the store `state`. */
const STATE = 'state';

async function within<T>(run: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>('scrim', 2, {
    upgrade(made, from) {
      if (from < 1) made.createObjectStore('record', { autoIncrement: true });
      made.createObjectStore('state');
    },
  });
  try {
    return await run(database);
  } finally {
    database.close();
  }
}

/** Changes the record as `change` says; nothing changes if it throws. */
export function changeRecord(change: RecordChange): Promise<void> {
  return within(async (database) => {
    const transaction = database.transaction(['record', 'state'], 'readwrite');
    const [record, state] = [transaction.objectStore('record'), transaction.objectStore('state')];
    try {
      const newest = await record.openCursor(null, 'prev');
      let held = await record.count();
      const entry = change.next(newest?.value, newest?.key ?? 0, held, await state.get(STATE));
      if (entry !== undefined) {
        await record.add(entry);
        held += 1;
      }
      for (let oldest = await record.openCursor(); oldest !== null && change.takes(oldest.value, held); held -= 1) {
        await oldest.delete();
        oldest = await oldest.continue();
      }
      const anchor = change.anchor();
      if (anchor !== undefined) await record.add(anchor);
      await state.put(change.state(), STATE);
    } catch (error) {
      // Aborting makes `done` reject; the cause is the error at hand.
      transaction.done.catch(() => undefined);
      transaction.abort();
      throw error;
    }
    await transaction.done;
  });
}

/** The newest entries, newest first. */
export function recentRecord(limit: number): Promise<string[]> {
  return within(async (database) => {
    const entries: string[] = [];
    let cursor = await database.transaction('record').store.openCursor(null, 'prev');
    while (cursor !== null && entries.length < limit) {
      entries.push(cursor.value);
      cursor = await cursor.continue();
    }
    return entries;
  });
}

/** Up to `limit` entries behind a place, oldest first. */
export function recordAfter(place: number, limit: number): Promise<{ place: number; entry: string }[]> {
  return within(async (database) => {
    const rows: { place: number; entry: string }[] = [];
    const behind = IDBKeyRange.lowerBound(place, true);
    let cursor = await database.transaction('record').store.openCursor(behind);
    while (cursor !== null && rows.length < limit) {
      rows.push({ place: cursor.key, entry: cursor.value });
      cursor = await cursor.continue();
    }
    return rows;
  });
}

/** What is stored beside the record. */
export function recordState(): Promise<string | undefined> {
  return within((database) => database.get('state', STATE));
}

/** Whether the record is shipped anywhere, as the engine has noted beside it. */
export async function isShipped(): Promise<boolean> {
  const state: unknown = JSON.parse((await recordState()) ?? '{}');
  return typeof state === 'object' && state !== null && ('otlp' in state || 'webhook' in state);
}

/** Replaces what is stored beside the record. */
export function changeState(change: (state: string | undefined) => string): Promise<void> {
  return within(async (database) => {
    const transaction = database.transaction('state', 'readwrite');
    await transaction.store.put(change(await transaction.store.get(STATE)), STATE);
    await transaction.done;
  });
}

/** Deletes all entries, and what is stored beside them. */
export function clearRecord(): Promise<void> {
  return within(async (database) => {
    const transaction = database.transaction(['record', 'state'], 'readwrite');
    await Promise.all([transaction.objectStore('record').clear(), transaction.objectStore('state').clear()]);
    await transaction.done;
  });
}
