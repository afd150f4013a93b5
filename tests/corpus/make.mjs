// Writes dev.jsonl and held.jsonl from the templates: `node tests/corpus/make.mjs`; with --check it only says whether
// they are fresh, with --review it lists marked words that also stand unmarked in the same document.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Draw } from './make/draw.mjs';
import { fill } from './make/fill.mjs';
import { LAYOUTS } from './make/layouts.mjs';

const HERE = new URL('./', import.meta.url);
const MOST_USES = 4;
const checking = process.argv.includes('--check');

const halves = { dev: [], held: [] };
const seen = new Set();
for (const file of readdirSync(new URL('templates/', HERE)).sort()) {
  for (const template of templates(file)) {
    const half = halves[template.half];
    template.layouts.forEach((layout, use) => {
      half.push(render(template, layout, use));
    });
  }
}
for (const [name, documents] of Object.entries(halves)) keep(`${name}.jsonl`, documents.map(line).join(''));
if (process.argv.includes('--review')) review([...halves.dev, ...halves.held]);

/** The templates of one file: a header `=== id | lang | genre | layout layout`, then the text. */
function templates(file) {
  const text = readFileSync(new URL(`templates/${file}`, HERE), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const [id, lang, genre, layouts] = part
        .slice(0, end)
        .split('|')
        .map((cell) => cell.trim());
      const template = {
        id,
        lang,
        genre,
        layouts: layouts.split(/\s+/),
        body: part.slice(end + 1).trim(),
        half: half(id),
      };
      for (const layout of template.layouts) if (!(layout in LAYOUTS)) throw new Error(`${id}: layout ${layout}`);
      if (template.layouts.length > MOST_USES) throw new Error(`${id}: used more than ${MOST_USES} times`);
      if (seen.has(id)) throw new Error(`${id} stands twice`);
      seen.add(id);
      return template;
    });
}

/** By the name alone, so that a template added later moves no other one to the other half. */
function half(id) {
  return createHash('sha256').update(`half 3394 ${id}`).digest()[0] % 2 === 0 ? 'dev' : 'held';
}

function render({ id, lang, genre, body }, layout, use) {
  const pieces = LAYOUTS[layout](fill(body, new Draw(`${id} ${use}`), use), new Draw(`${id} ${use} ${layout}`));
  const spans = [];
  let at = 0;
  for (const { text, label } of pieces) {
    const length = [...text].length;
    if (label) {
      if (text === '' || text !== text.trim()) throw new Error(`${id}: ${label} marks ${JSON.stringify(text)}`);
      spans.push({ start: at, end: at + length, label });
    }
    at += length;
  }
  return { id: `${id}-${use + 1}`, lang, genre, pieces, spans };
}

/**
 * One line of JSON. The first character of what looks like a key is written as an escape: the same text to whoever reads
 * JSON, and nothing that a scanner of repositories would take for a live key.
 */
function line({ id, lang, genre, pieces, spans }) {
  const text = pieces
    .map(({ text, label }) => {
      const json = JSON.stringify(text).slice(1, -1);
      if (label !== 'SECRET' && label !== 'URL') return json;
      return `\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}${json.slice(1)}`;
    })
    .join('');
  const head = JSON.stringify({ id, lang, genre }).slice(0, -1);
  return `${head},"text":"${text}","spans":${JSON.stringify(spans)}}\n`;
}

function keep(name, text) {
  const path = new URL(name, HERE);
  if (!checking) {
    writeFileSync(path, text);
  } else if (readFileSync(path, 'utf8') !== text) {
    console.error(`tests/corpus/${name} is stale: node tests/corpus/make.mjs`);
    process.exitCode = 1;
  }
}

function review(documents) {
  const without = documents.filter((document) => document.spans.length === 0).length;
  console.log(`${documents.length} documents, ${without} without a mark, ${seen.size} templates`);
  for (const { id, pieces } of documents) {
    const clear = pieces.filter((piece) => !piece.label).map((piece) => piece.text);
    for (const word of new Set(pieces.filter((piece) => piece.label).map((piece) => piece.text))) {
      if (word.length > 3 && clear.some((text) => text.includes(word))) console.log(`${id}: also unmarked: ${word}`);
    }
  }
}
