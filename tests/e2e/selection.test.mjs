// What is selected, and what is not: only what the person sees leaves, however long and in whatever script.
import assert from 'node:assert/strict';
import { select } from './lib/select.mjs';
import { textOf } from './lib/servers.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

/** What can be seen of hidden.html, line by line. */
const SEEN = [
  'First visible words.',
  'A line of its own.',
  'Painted from behind,',
  'words in a gradient,',
  'filled words,',
  'words that are a shadow,',
  'outlined words,',
  'words on a picture.',
  'See you soon.',
  'Last visible words.',
];

/** Ways to keep a field's words from the person. */
const UNSEEN = {
  'without ink': 'color: transparent; background: linear-gradient(#fff, #ddd)',
  'as clear as glass': 'opacity: 0',
  'as small as a dot': 'width: 2px; height: 2px; padding: 0; border: 0',
  'off the page': 'position: absolute; left: -9999px',
};

onStage('selection', (check, stage) => {
  /** Asks about `words` on a page that holds nothing else. */
  async function askAbout(words) {
    const { page, card } = await stage.visit('blank.html');
    await page.evaluate((words) => void (document.querySelector('#mail').textContent = words), words);
    await select(page, '#mail');
    await stage.browser.askFromToolbar(page, 'summarise');
    return { page, card };
  }

  check('nothing selected: the card says so and offers the pad', async () => {
    const { page, card } = await stage.visit('mail.html');
    await stage.browser.askFromToolbar(page, 'summarise');
    await card.state('unreadable');
    assert.ok(await card.has('[data-code=empty]'));
    assert.ok(await card.has('[data-do=pad]'));
    assert.equal(stage.endpoint.received.length, 0);
  });

  check('hidden words never leave, and are counted', async () => {
    const { page, card } = await stage.ask('hidden.html', 'summarise');
    await card.state('preview');
    const said = await card.text();
    const hidden = await page.evaluate(
      () =>
        document
          .querySelector('#mail')
          .textContent.match(/hidden-\S+@canary\.example|hidden-inline canary/gu)
          .join('').length,
    );
    assert.ok(said.includes(hidden.toLocaleString('en')), `${hidden} in ${said}`);
    await card.send();
    const answer = await card.answer();
    const [body] = stage.endpoint.received;
    for (const words of [textOf(body), answer]) assert.deepEqual(words.split(/\n+/u), SEEN);
  });

  check('a table whose cells span rows and columns keeps every value under its heading', async () => {
    const { page, card } = await stage.visit('blank.html');
    await page.evaluate(() => {
      document.querySelector('#mail').innerHTML = `<table>
        <thead><tr><th>Plant</th><th colspan="2">Pumps</th><th>Note</th></tr></thead>
        <tbody><tr><td rowspan="0">first</td><td>red</td><td>12</td><td rowspan="2">late</td></tr>
        <tr><td>blue</td><td>9</td></tr></tbody>
        <tbody><tr><td>second</td><td>red</td><td>4</td><td>early</td></tr></tbody></table>`;
    });
    await select(page, '#mail');
    await stage.browser.askFromToolbar(page, 'summarise');
    await card.send();
    await card.answer();
    assert.deepEqual(textOf(stage.endpoint.received[0]).split('\n'), [
      '| Plant | Pumps |  | Note |',
      '| --- | --- | --- | --- |',
      '| first | red | 12 | late |',
      '|  | blue | 9 |  |',
      '| second | red | 4 | early |',
    ]);
  });

  check('transparent words on a dark canvas never leave', async () => {
    const { page, card } = await stage.visit('blank.html');
    await stage.browser.setScheme(page, 'dark');
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'dark';
      document.querySelector('#mail').innerHTML = '<p>Seen.</p><p style="color: transparent">canary</p>';
    });
    await select(page, '#mail');
    await stage.browser.askFromToolbar(page, 'summarise');
    await card.send();
    await card.answer();
    await stage.browser.setScheme(page, 'light');
    assert.equal(textOf(stage.endpoint.received[0]), 'Seen.');
  });

  check('a field that shows dots is a password, whatever the page calls it', async () => {
    const { page, card } = await stage.visit('fields.html');
    await page.evaluate(() => (document.querySelector('#input').style.webkitTextSecurity = 'disc'));
    await select(page, '#input');
    await stage.browser.askFromToolbar(page, 'summarise');
    await card.state('unreadable');
    assert.ok(await card.has('[data-code=password]'));
  });

  for (const [how, css] of Object.entries(UNSEEN)) {
    check(`a field that is ${how} is not read, focused and selected as it may be`, async () => {
      const { page, card } = await stage.visit('fields.html');
      await page.evaluate((css) => (document.querySelector('#textarea').style.cssText = css), css);
      await select(page, '#textarea');
      await stage.browser.askFromToolbar(page, 'summarise');
      await card.state('unreadable');
      assert.ok(await card.has('[data-code=canvas]'));
    });
  }

  check('a field in a frame that nobody sees is not read', async () => {
    const { page, card } = await stage.visit('blank.html');
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.style.opacity = '0';
      document.body.append(frame);
      const field = frame.contentDocument.createElement('textarea');
      frame.contentDocument.body.append(field);
      field.value = 'canary';
      field.focus();
      field.select();
    });
    await stage.browser.askFromToolbar(page, 'summarise');
    await card.state('unreadable');
  });

  check('five megabytes: the share is told, the page stays usable', async () => {
    const { page, card } = await stage.visit('blank.html');
    await page.evaluate(() => {
      const line =
        'The quick report of Margaret Okafor <margaret.okafor@brightwater.example> says little that is new. ';
      const paragraph = line.repeat(50);
      const mail = document.querySelector('#mail');
      for (let bytes = 0; bytes < 5_000_000; bytes += paragraph.length)
        mail.append(Object.assign(document.createElement('p'), { textContent: paragraph }));
      window.ticks = 0;
      window.longest = 0;
      let last = performance.now();
      setInterval(() => {
        window.longest = Math.max(window.longest, performance.now() - last);
        last = performance.now();
        window.ticks += 1;
      }, 20);
    });
    await select(page, '#mail');
    await stage.browser.askFromToolbar(page, 'summarise');
    await card.state('preview');
    const share = await card.text('[data-part=share]');
    assert.match(share, /\d[\d,. ]{4,}/u, 'the share is shown in numbers');
    await card.send();
    await card.answer();
    const sent = textOf(stage.endpoint.received[0]);
    assert.ok(sent.length > 10_000 && !sent.includes('Okafor') && !sent.includes('brightwater'));
    assert.ok((await page.evaluate(() => window.ticks)) > 5, "the page's own timers ran on");
  });

  check('right-to-left, emoji, combining marks: every letter comes back', async () => {
    const words =
      'كتبت سارة إلى sara@example.com 👩‍👩‍👧‍👦 e\u0301te\u0301 Zoë\u0308 👍🏽 שלום tel +44 20 7946 0958 🇩🇪 ḑ̇\u0323 end';
    const { card } = await askAbout(words);
    await card.send();
    assert.equal(await card.answer(), words);
    const sent = textOf(stage.endpoint.received[0]);
    assert.ok(!sent.includes('sara@example.com') && !sent.includes('7946'));
  });

  check('lone surrogates neither break the card nor what leaves', async () => {
    const { card } = await askAbout('before \ud800 mail jane@example.com \udc00 after');
    await card.send();
    assert.equal(await card.answer(), 'before \ufffd mail jane@example.com \ufffd after');
    assert.ok(!stage.endpoint.received[0].includes('jane@example.com'));
  });

  check('ten thousand findings', async () => {
    const words = Array.from({ length: 10_000 }, (_, index) => `user${index}@example.com`).join(' ');
    const { card } = await askAbout(words);
    await card.send();
    await card.answer();
    const sent = textOf(stage.endpoint.received[0]);
    assert.ok(!sent.includes('@'), 'none leaves');
    assert.ok(sent.startsWith('[EMAIL_1] [EMAIL_2] '));
  });

  check('look-alikes of placeholders in the text come back as they were', async () => {
    const words = 'Use [PERSON_1] and [EMAIL_1] or EMAIL_2 as a template for jane@example.com, {{name}} and &lt;x&gt;.';
    const { card } = await askAbout(words);
    await card.send();
    assert.equal(await card.answer(), words);
    assert.ok(!stage.endpoint.received[0].includes('jane@example.com'));
  });

  check('a selection in a field', async () => {
    const { card } = await stage.ask('fields.html', 'summarise', '#textarea');
    await card.send();
    assert.equal(await card.answer(), 'Before (after)');
  });

  check('what the person marks is hidden too, and what they release leaves', async () => {
    const { card } = await askAbout('Project Nightjar is late, ask jane@example.com.');
    await card.state('preview');
    await card.click('[data-do=source]');
    await card.hide('Nightjar');
    await until('the mark is in what leaves', async () => {
      await card.click('[data-do=outgoing]');
      return !(await card.text('[data-part=outgoing]')).includes('Nightjar');
    });
    await card.click(".mark.redacted[aria-label*='jane@example.com']");
    await card.click('[data-do=release]');
    await until('the release is in what leaves', async () =>
      (await card.text('[data-part=outgoing]')).includes('jane@example.com'),
    );
    await card.send();
    await card.answer();
    const sent = textOf(stage.endpoint.received[0]);
    assert.ok(!sent.includes('Nightjar'));
    assert.ok(sent.includes('jane@example.com'));
  });
});
