// What `./build.sh demo` opens: a browser with Scrim in it, the demo endpoint approved, a page of synthetic work mail and
// a page that shows what the endpoint saw. With a display it is the person's to play with until they close it; without
// one the same flow is driven headless, photographed, and what the endpoint received is printed.
//
// Usage: node tests/e2e/demo.mjs [<scrim binary>] [<built extension>]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Card } from './lib/card.mjs';
import { launchChromium } from './lib/chromium.mjs';
import { select } from './lib/select.mjs';
import { useEndpoint } from './lib/settings.mjs';
import { until } from './lib/until.mjs';

const ROOT = new URL('../../', import.meta.url);
const PICTURES = new URL('artifacts/demo/', import.meta.url);
const TARGET = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL('target', ROOT));
const [scrim = `${TARGET}/debug/scrim`, dist = fileURLToPath(new URL('dist/chrome', ROOT))] = process.argv.slice(2);
const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

const server = spawn(scrim, ['serve-demo', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const exited = once(server, 'exit').then(([code]) => Promise.reject(new Error(`the demo endpoint ended with ${code}`)));
exited.catch(() => {});
try {
  const [origin] = await Promise.race([once(createInterface(server.stdout), 'line'), exited]);
  const browser = await launchChromium(dist, { headless: !display });
  try {
    await useEndpoint(browser, { id: 'demo', name: 'Demo endpoint', url: `${origin}/v1`, model: 'demo' });
    await (display ? show(browser, origin) : drive(browser, origin));
  } finally {
    await browser.close();
  }
} finally {
  server.kill();
}

/** Leaves the window to the person. */
async function show(browser, origin) {
  await browser.newPage(`${origin}/seen`);
  const mail = await browser.newPage(`${origin}/`);
  await mail.bringToFront();
  console.log(`Select a paragraph of the mail, then choose Scrim in the right mouse button's menu or in the toolbar.
What the endpoint saw: ${origin}/seen
Close the browser to end.`);
  await once(browser.puppet, 'disconnected');
}

/** Summarises the mail, drafts a reply, puts it into the reply field. */
async function drive(browser, origin) {
  await mkdir(PICTURES, { recursive: true });
  const mail = await browser.newPage(`${origin}/`);
  const card = new Card(browser, mail);

  await select(mail, '#mail');
  await browser.askFromToolbar(mail, 'summarise');
  await card.state('preview');
  await photograph(mail, '1-what-will-leave');
  await card.send();
  console.log(`Summary, as the person reads it:\n\n${await card.answer()}\n`);
  await photograph(mail, '2-summary');

  await mail.click('#reply');
  await select(mail, '#mail');
  await browser.askFromToolbar(mail, 'reply');
  await card.send();
  await card.answer();
  await photograph(mail, '3-draft');
  await mail.click('#reply');
  await card.click('[data-do=insert]');
  const reply = await until('the draft is in the reply field', () => mail.$eval('#reply', ({ value }) => value));
  console.log(`Draft, as it stands in the reply field:\n\n${reply}\n`);
  await photograph(mail, '4-inserted');

  const seen = await browser.newPage(`${origin}/seen`);
  await photograph(seen, '5-what-the-endpoint-saw');
  console.log('What the endpoint received:\n');
  for (const body of await (await fetch(`${origin}/seen.json`)).json()) console.log(`${body}\n`);
  console.log(`Pictures: ${fileURLToPath(PICTURES)}*.png`);
}

async function photograph(page, name) {
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, PICTURES)) });
}
