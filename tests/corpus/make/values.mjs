// What a template may ask for by name. Everything is invented: reserved domains, numbers set aside for fiction where a country has
// any, test cards; check digits are right because a real one's would be.
import { address, PHONES } from './contact.mjs';
import { day } from './dates.mjs';
import { IDENTITIES } from './identities.mjs';
import { MONEY } from './money.mjs';
import { person, words } from './people.mjs';
import { SECRETS } from './secrets.mjs';

const OCTET = [1, 254];

export const VALUES = {
  /** A value of a shape: `$n(INV-2025-####)`. */
  n: (draw, shape) => draw.pattern(shape),
  int: (draw, low, high) => draw.int(Number(low), Number(high)),
  /** One of the words given. */
  of: (draw, ...ways) => draw.pick(ways),
  person,
  firm: (draw, lang = 'en') => draw.pick(words(`firm.${lang}`)),
  city: (draw, lang = 'en') => draw.pick(words(`city.${lang}`)),
  street: (draw, lang = 'en') => draw.pick(words(`street.${lang}`)),
  addr: address,
  phone: (draw, country = 'us') => draw.pattern(draw.pick(PHONES[country])),
  day: (draw) => day(draw, 2022, 2026),
  birth: (draw) => day(draw, 1941, 2006),
  child: (draw) => day(draw, 2010, 2022),
  uuid: (draw) => draw.pattern(`~~~~~~~~-~~~~-4~~~-${draw.pick('89ab')}~~~-~~~~~~~~~~~~`),
  hex: (draw, count) => draw.pattern('~'.repeat(Number(count))),
  b64: (draw, count) => draw.pattern('^'.repeat(Number(count) - 1)) + draw.pick('AEIMQUYcgkosw048'),
  ip: (draw) => `10.${draw.int(0, 254)}.${draw.int(...OCTET)}.${draw.int(...OCTET)}`,
  ip192: (draw) => `192.168.${draw.int(0, 254)}.${draw.int(...OCTET)}`,
  ippub: (draw) => `${draw.pick(['192.0.2', '198.51.100', '203.0.113'])}.${draw.int(...OCTET)}`,
  ip6: (draw) => `2001:db8:${draw.pattern('%~~')}:${draw.pattern('%~')}::${draw.pattern('%~~~')}`,
  mac: (draw) => Array.from({ length: 6 }, (_, at) => (at === 0 ? '3c' : draw.pattern('~~'))).join(':'),
  ...IDENTITIES,
  ...MONEY,
  ...SECRETS,
};
