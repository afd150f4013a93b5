// Keeps a table in docs/measurements.md between its marks; what people wrote around it stays.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';

const ROOT = new URL('../', import.meta.url);
const PAGE = new URL('docs/measurements.md', ROOT);

/** `verb` of build.sh names the marks; `heading` opens the section where there is none yet. */
export async function keep(verb, heading, text) {
  console.log(text);
  const [start, end] = [`<!-- ${verb}: written by ./build.sh ${verb} -->`, `<!-- /${verb} -->`];
  let page = await readFile(PAGE, 'utf8').catch(() => '# Measurements\n');
  if (!page.includes(start)) page = `${page.trimEnd()}\n\n## ${heading}\n\n${start}\n${end}\n`;
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (to < from) throw new Error(`docs/measurements.md has lost the marks of ${verb}`);
  await writeFile(PAGE, `${page.slice(0, from)}${start}\n${text}\n${page.slice(to)}`);
}

/** When and of what. */
export function stamp() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', cwd: ROOT }).trim();
  return `on ${new Date().toISOString().slice(0, 10)}, at ${commit}`;
}
