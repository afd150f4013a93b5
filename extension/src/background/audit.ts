/**
 * The record, in the extension's own database: sealed entries in the order they were added. Adding is one transaction, so
 * two answers that end at once cannot be sealed onto the same entry. Reads no entry.
 */

import { type DBSchema, openDB } from 'idb';

interface Schema extends DBSchema {
  record: { key: number; value: string };
}

const open = () =>
  openDB<Schema>('scrim', 1, {
    upgrade(database) {
      database.createObjectStore('record', { autoIncrement: true });
    },
  });

/** Adds the entry that `seal` makes of the newest one; nothing if it throws. */
export async function appendRecord(seal: (previous: string | undefined) => string): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction('record', 'readwrite');
    try {
      const newest = await transaction.store.openCursor(null, 'prev');
      await transaction.store.add(seal(newest?.value));
    } catch (error) {
      // Aborting makes `done` reject; the cause is the error at hand.
      transaction.done.catch(() => undefined);
      transaction.abort();
      throw error;
    }
    await transaction.done;
  } finally {
    database.close();
  }
}

/** The newest entries, newest first. */
export async function recentRecord(limit: number): Promise<string[]> {
  const database = await open();
  try {
    const entries: string[] = [];
    let cursor = await database.transaction('record').store.openCursor(null, 'prev');
    while (cursor !== null && entries.length < limit) {
      entries.push(cursor.value);
      cursor = await cursor.continue();
    }
    return entries;
  } finally {
    database.close();
  }
}

/** Deletes all entries. */
export async function clearRecord(): Promise<void> {
  const database = await open();
  try {
    await database.clear('record');
  } finally {
    database.close();
  }
}
