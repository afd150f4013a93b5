// Accounts, cards and wallets.
import { createHash } from 'node:crypto';

/** The account part of an IBAN by country: ISO 13616 registry. */
const ACCOUNTS = {
  de: '%#################',
  at: '%###############',
  ch: '00%##############',
  fr: '%#########%############',
  es: '%###################',
  it: 'X%#####################',
  pt: '00%##################',
  nl: 'INGB0%########',
  be: '%###########',
  pl: '%#######################',
  gb: 'NWBK%#############',
  ie: 'AIBK%#############',
  lu: '00%#############',
  dk: '%#############',
  se: '%###################',
};

function iban(draw, country = 'de', style = '') {
  const account = draw.pattern(ACCOUNTS[country]);
  const digits = `${account}${country.toUpperCase()}00`.replace(/[A-Z]/g, (letter) => Number.parseInt(letter, 36));
  const check = String(98 - Number(BigInt(digits) % 97n)).padStart(2, '0');
  const whole = country.toUpperCase() + check + account;
  if (style === 'plain' || (style === '' && draw.int(0, 2) === 0)) return whole;
  return whole.match(/.{1,4}/g).join(' ');
}

/** Numbers that the networks and payment processors publish for tests. */
const CARDS = [
  '4111111111111111',
  '4012888888881881',
  '4242424242424242',
  '5555555555554444',
  '5105105105105100',
  '2223003122003222',
  '6011111111111117',
  '3530111333300000',
  '378282246310005',
  '371449635398431',
  '30569309025904',
];

function card(draw) {
  const whole = draw.pick(CARDS);
  const joiner = draw.pick(['', ' ', ' ', '-']);
  if (whole.length !== 16) return joiner === ' ' ? whole.replace(/(.{4})(.{6})(.*)/, '$1 $2 $3') : whole;
  return whole.match(/.{4}/g).join(joiner);
}

const sha = (bytes) => createHash('sha256').update(bytes).digest();

function base58check(draw, version) {
  const body = Buffer.from([version, ...Array.from({ length: 20 }, () => draw.int(0, 255))]);
  const bytes = Buffer.concat([body, sha(sha(body)).subarray(0, 4)]);
  let number = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) {
    text = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'[Number(number % 58n)] + text;
  }
  return (version === 0 ? '1' : '') + text;
}

/** BIP 173, version 0. */
function segwit(draw) {
  const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  const data = [0, ...Array.from({ length: 32 }, () => draw.int(0, 31))];
  const polymod = (values) =>
    values.reduce((check, value) => {
      let next = ((check & 0x1ffffff) << 5) ^ value;
      [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].forEach((generator, at) => {
        if (((check >>> 25) >>> at) & 1) next ^= generator;
      });
      return next;
    }, 1);
  const check = polymod([3, 3, 0, 2, 3, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const signs = [0, 1, 2, 3, 4, 5].map((at) => (check >>> (5 * (5 - at))) & 31);
  return `bc1${[...data, ...signs].map((value) => alphabet[value]).join('')}`;
}

export const MONEY = {
  iban,
  card,
  masked: (draw) => `${draw.pick(['4111 11', '5500 00', '4970 10'])}XX XXXX ${draw.digits(4)}`,
  bic: (draw, country = 'de') =>
    `${draw.pick(['COBA', 'DEUT', 'INGB', 'BNPA', 'BREX'])}${country.toUpperCase()}${draw.pick(['FF', '2A', 'MM', 'PW'])}`,
  sort: (draw) => draw.pattern(draw.pick(['20-4#-7#', '60-83-#%', '40-47-8#'])),
  account: (draw) => draw.pattern('%#######'),
  aba: (draw) => draw.pick(['021000021', '011401533', '091000019', '121000358']),
  /** Mexico: weights 3, 7, 1. */
  clabe: (draw) => {
    const body = `012180${draw.digits(11)}`;
    const total = [...body].reduce((all, digit, at) => all + ((Number(digit) * [3, 7, 1][at % 3]) % 10), 0);
    return body + ((10 - (total % 10)) % 10);
  },
  /** Poland: the IBAN without its country. */
  nrb: (draw) =>
    iban(draw, 'pl', 'spaced')
      .slice(2)
      .replaceAll(' ', '')
      .replace(/(..)(....)(....)(....)(....)(....)(....)/, '$1 $2 $3 $4 $5 $6 $7'),
  btc: (draw) => base58check(draw, 0),
  btc3: (draw) => base58check(draw, 5),
  ltc: (draw) => base58check(draw, 48),
  segwit,
  eth: (draw) => `0x${draw.pattern('~'.repeat(40))}`,
};
