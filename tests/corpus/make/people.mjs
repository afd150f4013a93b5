// People, firms and places, drawn from words.txt.
import { readFileSync } from 'node:fs';

const LISTS = new Map(
  readFileSync(new URL('words.txt', import.meta.url), 'utf8')
    .split(/^\[/m)
    .slice(1)
    .map((section) => {
      const [name, list] = section.split(']\n');
      return [name, list.trim().split(', ')];
    }),
);

export function words(name) {
  const list = LISTS.get(name);
  if (!list) throw new Error(`words.txt has no [${name}]`);
  return list;
}

/** A person in the forms that a document uses. */
export function person(draw, lang = 'en') {
  const first = draw.pick(words(`first.${lang}`));
  const last = draw.pick(words(`last.${lang}`));
  const plain = (name) => ascii(name).replace(/[^a-z]/g, '');
  const firm = ascii(draw.pick(words(`firm.${lang === 'in' || lang === 'se' ? 'en' : lang}`)).split(' ')[0]);
  const domain = `${firm.replace(/[^a-z]/g, '')}.example`;
  return {
    first,
    last,
    rev: `${last}, ${first}`,
    caps: `${last.toUpperCase()}, ${first}`,
    upper: `${first} ${last}`.toUpperCase(),
    lower: first.toLowerCase(),
    initial: `${first[0]}. ${last}`,
    initials: `${first[0]}${last.split(' ').at(-1)[0].toUpperCase()}`,
    user: `${plain(first)[0]}${plain(last)}`.slice(0, 9),
    handle: `${plain(first)}_${plain(last).slice(0, 4)}${draw.int(10, 99)}`,
    domain,
    mail: `${plain(first)}.${plain(last)}@${domain}`,
    private: `${plain(first)}${draw.int(60, 99)}@mail.example`,
    toString: () => `${first} ${last}`,
  };
}

function ascii(text) {
  const folded = text.toLowerCase().replace(/ß/g, 'ss').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/ı/g, 'i');
  return folded.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
