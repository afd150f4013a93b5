// People, firms and places: ours beside compromise, the one tagger in plain JavaScript, on the same documents in the same
// run. What is told of each: the marks it covers in full, and what it covers of the characters that nobody marked.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { timed } from './median.mjs';

const CORPUS = new URL('../corpus/held.jsonl', import.meta.url);
const LABELS = ['PERSON', 'ORGANIZATION', 'LOCATION'];

/** Rows of what and value. `scrim`: the command-line tool; `ours`: milliseconds in V8 for `text`. */
export async function measureNames(scrim, text, ours) {
  const nlp = createRequire(new URL('peers/', import.meta.url))('compromise');
  const lines = (await readFile(CORPUS, 'utf8')).trimEnd().split('\n');
  const documents = lines.map((line) => JSON.parse(line));
  const found = execFileSync(scrim, ['detect', '--jsonl'], {
    input: lines.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const predicted = found
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).spans.filter(({ label }) => LABELS.includes(label)));
  const theirs = documents.map((document) => topics(nlp, document.text));
  const peer = timed(9, () => topics(nlp, text));
  return [
    ['names: ours', shares(documents, predicted)],
    ['names: compromise 14.17.0, JavaScript', shares(documents, theirs)],
    ['5 KB: compromise 14.17.0, JavaScript', `${peer.toFixed(1)} ms, ${(peer / ours).toFixed(0)} times ours`],
  ];
}

/** Its people, places and organisations, in code points. A comma or a full stop that it takes along counts for it. */
function topics(nlp, text) {
  const points = codePoints(text);
  return nlp(text)
    .topics()
    .json({ offset: true })
    .map(({ offset: { start, length } }) => ({ start: points[start], end: points[start + length] }));
}

/** For each UTF-16 offset the number of code points before it. */
function codePoints(text) {
  const points = [];
  let count = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit += 1) points.push(count);
    count += 1;
  }
  return [...points, count];
}

function shares(documents, predicted) {
  let [marks, full, others, mistaken] = [0, 0, 0, 0];
  for (const [index, { text, spans }] of documents.entries()) {
    const covered = painted(predicted[index]);
    const marked = painted(spans);
    for (const { start, end, label } of spans) {
      if (!LABELS.includes(label)) continue;
      marks += 1;
      if (Array.from({ length: end - start }, (_, at) => covered.has(start + at)).every(Boolean)) full += 1;
    }
    const length = [...text].length;
    others += length - marked.size;
    mistaken += [...covered].filter((at) => !marked.has(at)).length;
  }
  const percent = (part, whole) => `${((part * 100) / whole).toFixed(1)} %`;
  return `${percent(full, marks)} of ${marks} marks in full, ${percent(mistaken, others)} covered by mistake`;
}

/** Every code point inside a span. */
function painted(spans) {
  const inside = new Set();
  for (const { start, end } of spans) for (let at = start; at < end; at += 1) inside.add(at);
  return inside;
}
