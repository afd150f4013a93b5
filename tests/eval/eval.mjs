// How much of what is marked is hidden, how much else is covered: `./build.sh eval`, which builds what is measured first.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keep, stamp } from '../measurements.mjs';

const [scrim, clean, ...further] = process.argv.slice(2);
/** What rules find only in part; measured apart. */
const NAMES = 'PERSON,ORGANIZATION,LOCATION';
/** What leaves in clear with nothing set: crate/policy/src/handling.rs. */
const CLEAR = 'DATE_TIME,MONEY_AMOUNT';

/** Of the names of families in the table of scores. */
const WIDTH = 22;

const own = (half) => fileURLToPath(new URL(`../corpus/${half}.jsonl`, import.meta.url));
const texts = [
  { name: 'dev, tuned on', path: own('dev') },
  { name: 'held back, nobody tunes on it', path: own('held') },
  ...further.map((path) => ({ name: basename(path), path })),
].map(({ name, path }) => ({
  name,
  rest: measured(path, '--not-labels', NAMES),
  names: measured(path, '--labels', NAMES),
}));

await keep(
  'eval',
  'Accuracy',
  [
    `By \`./build.sh eval\` ${stamp()}. *Hidden* is a mark of which every character is covered, by whatever label; *in clear* and *by`,
    'mistake* count characters; *right* is the share of findings that touch a mark. Templates, values and text are our own',
    '(tests/corpus/README.md): on text by others expect less.',
    '',
    '| text | documents | marks | hidden | in clear | right | covered by mistake |',
    '|---|---|---|---|---|---|---|',
    ...texts.flatMap(({ name, rest, names }) => [
      summary(name, rest),
      summary(`${name}: people, firms, places`, names),
    ]),
    '',
    ...byLabel(),
    '',
    ...calibration(),
    '',
    ...cleanText(),
  ].join('\n'),
);

/** Runs the command-line tool and reads its table. */
function measured(path, ...options) {
  const out = execFileSync(scrim, ['eval', '--gold', path, '--by-label', '--clear', CLEAR, ...options], {
    encoding: 'utf8',
  });
  const [, documents] = out.match(/documents (\d+)/);
  const [, inClear, sensitive] = out.match(/in clear (\S+) % of (\d+)/);
  const [, mistake, others] = out.match(/covered by mistake (\S+) % of (\d+)/);
  const rows = [...out.matchAll(/^([A-Z][A-Z_0-9]+) +(\d+) +(\S+) +(\S+) +(\d+) +(\S+)/gm)];
  const labels = new Map(rows.map(([, label, marked, , hidden, , right]) => [label, { marked, hidden, right }]));
  return { documents, inClear, characters: Number(sensitive) + Number(others), mistake, labels };
}

function summary(name, { documents, inClear, mistake, labels }) {
  const { marked, hidden, right } = labels.get('ALL');
  return `| ${name} | ${documents} | ${marked} | ${hidden} % | ${inClear} % | ${right} % | ${mistake} % |`;
}

function byLabel() {
  // A label's marks count in one of a text's two tables; in the other it has findings at most.
  const row = (text, label) =>
    [text.rest, text.names].map((table) => table.labels.get(label)).find((found) => found && found.marked !== '0');
  const labels = new Set(texts.flatMap((text) => [...text.rest.labels.keys(), ...text.names.labels.keys()]));
  labels.delete('ALL');
  const total = (label) => texts.reduce((sum, text) => sum + Number(row(text, label)?.marked ?? 0), 0);
  const cells = (text, label) => {
    const found = row(text, label);
    return found ? `${found.marked} | ${found.hidden} %` : '- | -';
  };
  const marked = [...labels].filter((label) => total(label) > 0);
  marked.sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1));
  return [
    `| label | ${texts.map(({ name }) => `${name.split(',')[0]}: marks | hidden`).join(' | ')} |`,
    `|---|${texts.map(() => '---|---|').join('')}`,
    ...marked.map((label) => `| ${label} | ${texts.map((text) => cells(text, label)).join(' | ')} |`),
  ];
}

function calibration() {
  const out = execFileSync(scrim, ['eval', '--gold', own('dev'), '--calibration', '--clear', CLEAR], {
    encoding: 'utf8',
  });
  const [head, ...lines] = out
    .split(/^right by score/m)[1]
    .trimEnd()
    .split('\n');
  const buckets = head.trim().split(/\s+/);
  const cells = (figures) =>
    buckets.map((_, bucket) =>
      figures[2 * bucket] === '0' ? '-' : `${figures[2 * bucket + 1]} % of ${figures[2 * bucket]}`,
    );
  const rows = lines.map((line) => [line.slice(0, WIDTH).trim(), ...cells(line.slice(WIDTH).trim().split(/\s+/))]);
  return [
    'What a score is worth: of the findings with such a score in the text tuned on, how many touch a mark (`scrim eval --calibration`).',
    '`tests/suites/corpus.rs` fails where, of at least 30 findings with such a score, half or fewer are right, or a share that lies 15 points below the score:',
    '',
    `| score | ${buckets.join(' | ')} |`,
    `|---|${buckets.map(() => '---|').join('')}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
}

function cleanText() {
  const genres = readdirSync(clean).sort();
  const rows = genres.map((file) => ({ genre: basename(file, '.jsonl'), ...measured(join(clean, file)) }));
  const characters = rows.reduce((sum, row) => sum + row.characters, 0);
  const covered = rows.reduce((sum, row) => sum + (row.characters * Number(row.mistake)) / 100, 0);
  return [
    'Text in which nothing is sensitive (tests/src/clean), names included. `tests/suites/clean.rs` fails where the rules alone cover more than',
    '0.2 % of all or 1 % of a genre, or with names 0.3 % of all or 3 % of a genre:',
    '',
    '| genre | characters | covered by mistake |',
    '|---|---|---|',
    ...rows.map((row) => `| ${row.genre} | ${row.characters} | ${row.mistake} % |`),
    `| all | ${characters} | ${((covered * 100) / characters).toFixed(2)} % |`,
  ];
}
