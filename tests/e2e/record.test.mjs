// The record of an organisation: what is asked, let through and thought of it arrives at its collector, once or recognisably
// again, whatever dies in between; and no word of what was said is anywhere.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Collector, noCollector, startWebhook } from './lib/collector.mjs';
import { Options } from './lib/options.mjs';
import { leaked } from './lib/planted.mjs';
import { corp, undeployable } from './lib/policy.mjs';
import { admin, stored } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const SCRIM = fileURLToPath(new URL('../../target/debug/scrim', import.meta.url));

/** Of the hashes of sites. */
const KEY = 'invented-key-of-24-bytes';

/** Hashes of entries, policies and sites. */
const DIGEST = /[0-9a-f]{32,}/gu;

/** Milliseconds within which what was put off is tried again, see `crate/audit/src/state.rs`. */
const PATIENCE = 45_000;

describe('record', { skip: (await undeployable()) || noCollector() }, () => {
  const collector = new Collector();
  let hook;
  before(async () => {
    await collector.start();
    hook = await startWebhook();
  });
  after(async () => {
    await Promise.all([collector.stop(), hook.close()]);
  });

  const policy = (stage) => ({
    endpoints: [corp(stage)],
    audit: {
      sites: 'hash',
      siteKey: KEY,
      releaseReason: true,
      otlp: { url: collector.origin, headers: { Authorization: 'Bearer invented' } },
      webhook: { url: `${hook.origin}/scrim` },
    },
  });

  onStage(
    'record',
    (check, stage) => {
      let before;
      const export_ = () => admin(stage.browser, { kind: 'export' });
      const shipping = async () => (await admin(stage.browser, { kind: 'recent', limit: 1 })).shipping;
      /** What this browser had shipped: another's numbers are its own. */
      const shipped = () => collector.records.slice(before);
      const sealed = async () => (await export_()).lines.trimEnd().split('\n');
      const arrived = async () => {
        const lines = await sealed();
        const bodies = new Set(shipped().map(({ body }) => body));
        return lines.every((line) => bodies.has(line)) && lines;
      };
      const ask = async () => {
        const { card, page } = await stage.ask('mail.html', 'summarise');
        await card.send();
        await card.answer();
        return { card, page };
      };

      check('a question, its reason and its rating arrive, without a word of what was said', async () => {
        before = collector.records.length;
        const { card } = await stage.ask('mail.html', 'summarise');
        await card.state('preview');
        await card.click(".mark.redacted[aria-label*='Tomas']");
        await card.click('[data-do=release]');
        await card.click('[data-do=reason-needed]');
        await until('it leaves', async () => (await card.text('[data-part=outgoing]')).includes('Lindqvist'));
        await card.send();
        await card.answer();
        await card.click('[data-do=rate-good]');
        await until('the rating is kept', () => card.has('[data-rated=true]'));
        const lines = await until('everything arrived', arrived);
        assert.deepEqual(collector.wrong, [], 'the definitions know every field');
        const [question, feedback] = shipped();
        assert.deepEqual([question.event, feedback.event], ['scrim.question', 'scrim.feedback']);
        const { attributes, service } = question;
        assert.equal(service['service.name'], 'scrim');
        assert.equal(attributes['gen_ai.request.model'], 'large');
        assert.equal(attributes['scrim.outcome'], 'answered');
        assert.equal(attributes['scrim.released.needed.person'], 1);
        assert.equal(attributes['scrim.found.release.person'], 1);
        assert.ok(attributes['scrim.found.placeholder.person'] >= 1);
        const site = createHmac('sha256', KEY).update(stage.pages.origin).digest('hex').slice(0, 32);
        assert.equal(attributes['scrim.site'], `hmac:${site}`, 'whoever has the key can tell it');
        assert.equal(attributes['http.request.body.size'], Buffer.byteLength(stage.endpoint.received[0]));
        const [{ headers }] = collector.taken.slice(-1);
        assert.deepEqual([headers.authorization, headers.cookie], ['Bearer invented', null]);
        await until('the webhook has it too', () => hook.received.length > 0);
        const entries = hook.received.flatMap((body) => JSON.parse(body).entries);
        assert.ok(entries.some(({ hash }) => hash === JSON.parse(lines[0]).hash));
        assert.ok(hook.headers.every(({ cookie, authorization }) => !cookie && !authorization));
      });

      check("the question for a reason is about the mark it was asked of, and no other's", async () => {
        const { card, page } = await stage.ask('mail.html', 'summarise');
        await card.state('preview');
        await card.click(".mark.redacted[aria-label*='Tomas']");
        await card.click('[data-do=release]');
        await until('it is asked', () => card.has('[data-do=reason-needed]'));
        // Looked at whenever something is drawn, not only once it has come to rest.
        await stage.browser.inCard(page, (root) => {
          root.asked = [];
          new MutationObserver(() => {
            const asks = root.querySelector('[data-do=reason-needed]') !== null;
            if (asks) root.asked.push(root.querySelector('.inspector .original').innerText);
          }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
        });
        await card.click(".mark.redacted[aria-label*='Weiss']");
        await until('the other is shown', async () => /Weiss/u.test(await card.text('.inspector .original')));
        const asked = await stage.browser.inCard(page, (root) => root.asked);
        assert.deepEqual(
          asked.filter((about) => /Weiss/u.test(about)),
          [],
        );
      });

      check('what could not be sent waits, also over the death of the background, and arrives once', async () => {
        await until('nothing waits', arrived);
        await collector.stop();
        await ask();
        await until('it is said to wait', async () => (await shipping())[0].fault === 'unreachable');
        await stage.browser.killBackground();
        await ask();
        await collector.start();
        await until('it arrived', arrived, PATIENCE);
        const uids = shipped().map(({ attributes }) => attributes['log.record.uid']);
        assert.equal(new Set(uids).size, uids.length, 'each once');
        assert.deepEqual(
          (await shipping()).map(({ waiting, refused, fault }) => [waiting, refused, fault]),
          [
            [0, 0, ''],
            [0, 0, ''],
          ],
        );
      });

      check('an answer that is lost makes a repeat that is recognised by its uid', async () => {
        await until('nothing waits', arrived);
        const already = shipped().length;
        collector.loseOne();
        await ask();
        const again = await until(
          'it was sent again',
          () => shipped().length - already >= 2 && shipped().slice(already),
          PATIENCE,
        );
        assert.equal(new Set(again.map(({ attributes }) => attributes['log.record.uid'])).size, 1);
        assert.equal(new Set(again.map(({ body }) => body)).size, 1);
      });

      check('a redirect is not followed, and what it kept from arriving arrives later', async () => {
        const other = await startWebhook();
        hook.redirect = `${other.origin}/elsewhere`;
        try {
          await ask();
          await until('it was tried', async () => (await shipping())[1].fault === 'notACollector');
          assert.ok((await shipping())[1].waiting > 0, 'it waits');
          assert.deepEqual(other.received, []);
        } finally {
          hook.redirect = undefined;
          await other.close();
        }
        await until('it arrived', async () => (await shipping())[1].waiting === 0, PATIENCE);
      });

      check('no word of what was said is in any store, any export or anything that was shipped', async () => {
        await ask();
        await until('it arrived', arrived, PATIENCE);
        const exported = await export_();
        const sums = await admin(stage.browser, { kind: 'summary' });
        const places = {
          stores: JSON.stringify(await stored(stage.browser)),
          lines: exported.lines,
          table: exported.csv,
          sums: sums.json,
          report: sums.html,
          collector: collector.taken.map(({ raw }) => raw).join('\n'),
          webhook: hook.received.join('\n'),
        };
        for (const [place, words] of Object.entries(places)) {
          assert.ok(words.length > 100, `${place} is not empty`);
          // A digest may hold any four digits by chance.
          assert.deepEqual(leaked(words.replace(DIGEST, '#')), [], place);
          assert.ok(!words.includes(stage.pages.origin), `${place} has the site only as a hash`);
        }
      });

      check('who answers for the record can verify it, and what was tampered with is named', async () => {
        const folder = await mkdtemp(join(tmpdir(), 'scrim-record-'));
        const file = join(folder, 'record.jsonl');
        const verify = () => spawnSync(SCRIM, ['audit', 'verify', file], { encoding: 'utf8' });
        await writeFile(file, (await export_()).lines);
        assert.equal(verify().status, 0, verify().stderr);
        const html = execFileSync(SCRIM, ['audit', 'report', '--html', file], { encoding: 'utf8' });
        assert.ok(html.includes('<svg') && !html.includes('<script'));

        const { page } = await Options.open(stage.browser);
        const says = async (pattern) =>
          until(`the settings say ${pattern}`, async () => {
            await page.click('#record .hand-over button');
            return pattern.test(await page.$eval('#record', (part) => part.innerText));
          });
        assert.match(await page.$eval('#record', (part) => part.innerText), /organisation decides on this record/);
        await says(/as they were written/);
        const tamper = (deed) =>
          page.evaluate(
            (deed) =>
              new Promise((resolve, reject) => {
                const opened = indexedDB.open('scrim');
                opened.onsuccess = () => {
                  const transaction = opened.result.transaction('record', 'readwrite');
                  const store = transaction.objectStore('record');
                  store.openCursor(null, deed === 'truncate' ? 'prev' : 'next').onsuccess = ({ target }) => {
                    const cursor = target.result;
                    if (deed === 'truncate') cursor.delete();
                    else cursor.update(cursor.value.replace(/"latencyMs":\d+/, '"latencyMs":1'));
                  };
                  transaction.oncomplete = () => resolve(opened.result.close());
                  transaction.onerror = () => reject(transaction.error);
                };
              }),
            deed,
          );
        await tamper('truncate');
        await says(/newest entries were cut off/);
        await tamper('alter');
        await says(/Entry 1 is not as it was written[\s\S]*content was changed/);
        await writeFile(file, (await export_()).lines);
        assert.match(verify().stderr, /entry 0: not what was sealed/);
        assert.notEqual(verify().status, 0);
      });
    },
    { endpoint: false, policy },
  );
});
