// However the network cuts a stream, the restored answer is the same to the letter. The cuts are made by the server, one
// write a piece, and travel through the browser's own fetch.
import assert from "node:assert/strict";
import { askOften } from "./lib/line.mjs";
import { streamInParts, transcript } from "./lib/servers.mjs";
import { onStage } from "./lib/stage.mjs";

const TEXT = "Dear Dr. Zoë Müller, please write to zoe.mueller@example.com or call +44 20 7946 0958. Regards, Jane Doe";

/** What a model makes of it: placeholders whole, mangled and at both ends, letters of every length in UTF-8, and look-alikes. */
const ANSWER = "[PERSON_1] (é ✓ 🙂) – [EMAIL_1]; **[PERSON_2]**, [person_2], not [PERSON_9] or [x]: [PHONE_1]";
const RESTORED = "Zoë Müller (é ✓ 🙂) – zoe.mueller@example.com; **Jane Doe**, Jane Doe, not [PERSON_9] or [x]: +44 20 7946 0958";

const BYTES = transcript(ANSWER);

onStage("stream", (check, stage) => {
  check(`cut at every byte offset of a transcript of ${BYTES.length} bytes`, async () => {
    let cut = 0;
    stage.endpoint.behave = (_body, response) => streamInParts(BYTES, [(cut += 1)], response);
    const ends = await askOften(await stage.browser.openOwn("options.html"), TEXT, BYTES.length);
    assert.equal(stage.endpoint.received.length, BYTES.length);
    const wrong = ends.map((end, index) => ({ cut: index + 1, ...end })).filter(({ how, answer }) => how !== "done" || answer !== RESTORED);
    assert.deepEqual(wrong, []);
  });

  check("byte by byte", async () => {
    const every = [...BYTES.keys()].slice(1);
    stage.endpoint.behave = (_body, response) => streamInParts(BYTES, every, response);
    const ends = await askOften(await stage.browser.openOwn("options.html"), TEXT, 3);
    assert.deepEqual(ends, Array(3).fill({ how: "done", answer: RESTORED }));
  });

  check("byte by byte into the card", async () => {
    const every = [...BYTES.keys()].slice(1);
    stage.endpoint.behave = (_body, response) => streamInParts(BYTES, every, response);
    const { page, card } = await stage.visit("blank.html");
    await page.evaluate((text) => document.querySelector("#mail").append(text), TEXT);
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("#mail")));
    await stage.browser.askFromToolbar(page, "summarise");
    await card.send();
    assert.equal(await card.answer(), RESTORED.replaceAll("**", ""));
  });
});
