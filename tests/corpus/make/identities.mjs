// Numbers of people, firms and things at an authority.
import { crossSums, icao, letterDigits, luhn, mod11_10, sum, two, until, verhoeff, weighted } from './checks.mjs';
import { day } from './dates.mjs';

const born = (draw) => day(draw, 1945, 1999);
const six = (date) => `${date.dd}${date.mm}${date.yy}`;
const sixReversed = (date) => `${date.yy}${date.mm}${date.dd}`;
const threes = (text, joiner = ' ') => text.replace(/(\d{3})(?=\d)/g, `$1${joiner}`);
/** The same number as people write it. */
const written = (draw, ...forms) => draw.pick(forms);

function deTaxId(draw) {
  const body = until(() => {
    const ten = draw.pattern('%#########');
    const counts = [...'0123456789'].map((digit) => ten.split(digit).length - 1);
    return counts.filter((count) => count === 2).length === 1 && counts.every((count) => count < 3) ? ten : undefined;
  });
  const whole = body + mod11_10(body);
  return written(draw, whole, `${whole.slice(0, 2)} ${threes(whole.slice(2))}`);
}

function frNir(draw) {
  const date = born(draw);
  const order = draw.pattern('###');
  const [head, place] = [
    `${draw.pick('12')}${date.yy}${date.mm}`,
    `${draw.pick(['49', '29', '87', '33', '75'])}${draw.pattern('0%#')}`,
  ];
  const key = two(97 - Number(BigInt(head + place + order) % 97n));
  return written(
    draw,
    `${head[0]} ${head.slice(1, 3)} ${head.slice(3)} ${place.slice(0, 2)} ${place.slice(2)} ${order} ${key}`,
    `${head}${place}${order}${key}`,
    `${head}${place}${order} ${key}`,
  );
}

const dniLetter = (number) => 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number) % 23];

function cif(draw) {
  const body = draw.pattern('#######');
  const odd = sum([0, 2, 4, 6].map((at) => sum([...String(Number(body[at]) * 2)].map(Number))));
  const even = sum([1, 3, 5].map((at) => Number(body[at])));
  return `B${body}${(10 - ((odd + even) % 10)) % 10}`;
}

function fiscalCode(draw) {
  const consonants = (count) => Array.from({ length: count }, () => draw.pick('BCDFGLMNPRSTVZ')).join('');
  const date = born(draw);
  const dayOf = two(date.date + draw.pick([0, 40]));
  const body = `${consonants(6)}${date.yy}${'ABCDEHLMPRST'[date.month - 1]}${dayOf}${draw.pick('ACDFGHL')}${draw.pattern('%##')}`;
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  const value = (sign) => (/\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65);
  const total = sum([...body].map((sign, at) => (at % 2 === 0 ? odd[value(sign)] : value(sign))));
  return body + String.fromCharCode(65 + (total % 26));
}

/** Eleven weights or so, remainder of 11; undefined where the rule gives ten. */
function mod11(body, weights, of = (rest) => rest) {
  const check = of(weighted(body, weights) % 11);
  return check > 9 ? undefined : body + check;
}

const nhs = (draw) =>
  until(() => mod11(draw.pattern('4########'), [10, 9, 8, 7, 6, 5, 4, 3, 2], (rest) => (rest === 0 ? 0 : 11 - rest)));
const bsn = (draw) => until(() => mod11(draw.pattern('%#######'), [9, 8, 7, 6, 5, 4, 3, 2]));
const nip = (draw) => until(() => mod11(draw.pattern('%########'), [6, 5, 7, 2, 3, 4, 5, 6, 7]));
const nif = (draw) =>
  mod11(draw.pattern(`${draw.pick('125')}#######`), [9, 8, 7, 6, 5, 4, 3, 2], (rest) => (rest < 2 ? 0 : 11 - rest));
const siren = (draw) => until(() => mod10('%#######', draw));
const mod10 = (shape, draw) => {
  const body = draw.pattern(shape);
  return body + luhn(body);
};

function pesel(draw) {
  const date = born(draw);
  const body = `${sixReversed(date)}${draw.digits(4)}`;
  return body + ((10 - (weighted(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
}

function polishCard(draw) {
  const [letters, digits] = [draw.pattern('A@@'), draw.digits(5)];
  const total =
    sum([...letters].map((letter, at) => Number.parseInt(letter, 36) * [7, 3, 1][at])) +
    weighted(digits, [7, 3, 1, 7, 3]);
  return `${letters} ${total % 10}${digits}`;
}

function svnr(draw) {
  return until(() => {
    const [serial, date] = [draw.pattern('%##'), six(born(draw))];
    const check = (weighted(serial, [3, 7, 9]) + weighted(date, [5, 8, 4, 2, 1, 6])) % 11;
    return check > 9 ? undefined : `${serial}${check} ${date}`;
  });
}

function ahv(draw) {
  const body = `756${draw.digits(9)}`;
  const check = (10 - (weighted(body, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10;
  const whole = body + check;
  return `${whole.slice(0, 3)}.${whole.slice(3, 7)}.${whole.slice(7, 11)}.${whole.slice(11)}`;
}

function insuranceNumber(draw) {
  const body = `${draw.pick(['12', '15', '52', '65'])}${six(born(draw))}${draw.pick('BDHKMRSW')}${draw.digits(2)}`;
  const spelled = body.replace(/[A-Z]/, letterDigits);
  return body + crossSums(spelled, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]);
}

function healthInsurance(draw) {
  const body = draw.pattern('@########');
  return body + crossSums(letterDigits(body[0]) + body.slice(1), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
}

const germanCard = (draw) => {
  const body = `${draw.pick('LMPRT')}${draw.pick('CFGHJKLMNPRTVWXYZ')}${draw.pattern('##')}${draw.pick('CFGHJKLMNPRTVWXYZ')}${draw.pattern('####')}`;
  return body + icao(body);
};

function cpr(draw) {
  return until(() => {
    const whole = mod11(six(born(draw)) + draw.digits(3), [4, 3, 2, 7, 6, 5, 4, 3, 2], (rest) => (11 - rest) % 11);
    return whole && `${whole.slice(0, 6)}-${whole.slice(6)}`;
  });
}

function hetu(draw) {
  const [date, serial] = [six(born(draw)), draw.pattern('%##')];
  return `${date}-${serial}${'0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(date + serial) % 31]}`;
}

function norwegian(draw) {
  return until(() => {
    const flip = (rest) => (11 - rest) % 11;
    const first = mod11(six(born(draw)) + draw.digits(3), [3, 7, 6, 1, 8, 9, 4, 5, 2], flip);
    const whole = first && mod11(first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], flip);
    return whole && `${whole.slice(0, 6)} ${whole.slice(6)}`;
  });
}

const brazil = (body, first) => {
  const low = (rest) => (rest < 2 ? 0 : 11 - rest);
  const one = mod11(body, first, low);
  return mod11(one, [first[0] === 5 ? 6 : first[0] + 1, ...first], low);
};
const cpf = (draw) =>
  brazil(draw.digits(9), [10, 9, 8, 7, 6, 5, 4, 3, 2]).replace(/(...)(...)(...)(..)/, '$1.$2.$3-$4');
const cnpj = (draw) =>
  brazil(`${draw.digits(8)}0001`, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]).replace(
    /(..)(...)(...)(....)(..)/,
    '$1.$2.$3/$4-$5',
  );

function rut(draw) {
  const body = draw.pattern('1%######');
  const rest = 11 - (weighted([...body].reverse().join(''), [2, 3, 4, 5, 6, 7, 2, 3]) % 11);
  return `${body.slice(0, 2)}.${body.slice(2, 5)}.${body.slice(5)}-${rest === 11 ? 0 : rest === 10 ? 'K' : rest}`;
}

function cnp(draw) {
  const body = `${draw.pick('12')}${sixReversed(born(draw))}${draw.pick(['12', '24', '35', '40'])}${draw.pattern('%##')}`;
  const rest = weighted(body, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return body + (rest === 10 ? 1 : rest);
}

function tckn(draw) {
  const body = draw.pattern('%########');
  const at = (places) => sum(places.map((place) => Number(body[place])));
  const tenth = (((at([0, 2, 4, 6, 8]) * 7 - at([1, 3, 5, 7])) % 10) + 10) % 10;
  return `${body}${tenth}${(sum([...body].map(Number)) + tenth) % 10}`;
}

function curp(draw) {
  const date = born(draw);
  const consonants = () => draw.pick('BCDFGHJKLMNPQRSTVWXYZ');
  const body = `${consonants()}${draw.pick('AEIO')}${consonants()}${consonants()}${sixReversed(date)}${draw.pick('HM')}${draw.pick(['DF', 'JC', 'NL', 'OC'])}${consonants()}${consonants()}${consonants()}0`;
  const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
  return body + ((10 - (sum([...body].map((sign, at) => alphabet.indexOf(sign) * (18 - at))) % 10)) % 10);
}

function vin(draw) {
  const values = { ...Object.fromEntries([...'ABCDEFGH'].map((letter, at) => [letter, at + 1])) };
  Object.assign(values, { J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9, S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 });
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const body = `${draw.pick(['WVW', '1FT', 'VF3', 'ZFA', 'JHM'])}${draw.pick('ABCDEFGHJKLMNPRSTUVWXYZ')}${draw.pattern('##')}ZZ0${draw.pick('KLMNPRST')}${draw.pick('WPAK')}${draw.digits(6)}`;
  const rest = sum([...body].map((sign, at) => (values[sign] ?? Number(sign)) * weights[at])) % 11;
  return `${body.slice(0, 8)}${rest === 10 ? 'X' : rest}${body.slice(9)}`;
}

const usualArea = (draw) => until(() => [draw.pattern('%##')].find((area) => area !== '666' && area[0] !== '9'));
const group = (draw) => draw.pattern('%#');

const PLATES = {
  de: ['GÖ-@@ %##', 'J-@@ %###', 'KS @@ %##', 'HB-@ %###'],
  uk: ['@@%# @@@', 'WX7# @@@'],
  fr: ['@@-%##-@@'],
  es: ['%### BCD', '%### KLM', '%###-JSZ'],
  it: ['F@ %## @@', 'G@%##@@'],
  nl: ['G-%##-BR', '%#-HKN-#', 'TX-%##-D'],
  pl: ['WR %##@@', 'GD %####', 'NO %###T'],
  pt: ['A@-%#-B@', '%#-@C-##'],
  us: ['HXK-%###', '7KJB%##'],
};

/** ISO 3779, issuers' own pages; the rules stand in checks.mjs or above. */
export const IDENTITIES = {
  ssn: (draw) => `${usualArea(draw)}-${group(draw)}-${draw.pattern('%###')}`,
  itin: (draw) => `9${draw.digits(2)}-${draw.pick(['70', '78', '83', '92'])}-${draw.pattern('%###')}`,
  ein: (draw) => `${draw.pick(['12', '35', '46', '81'])}-${draw.pattern('%######')}`,
  npi: (draw) => until(() => [draw.pattern('1########')].map((body) => body + luhn(`80840${body}`))[0]),
  mbi: (draw) => {
    const letter = () => draw.pick('ACDEFGHJKMNPQRTUVWXY');
    return `${draw.pattern('%')}${letter()}${draw.pattern('#')}${draw.pattern('#')}-${letter()}${draw.pattern('#')}${draw.pattern('#')}-${letter()}${letter()}${draw.digits(2)}`;
  },
  nino: (draw) => {
    const [letters, digits] = [draw.pick(['AB', 'JC', 'LE', 'PW', 'SR', 'YZ']), draw.digits(6)];
    const last = draw.pick('ABCD');
    return written(draw, `${letters} ${digits.match(/../g).join(' ')} ${last}`, letters + digits + last);
  },
  nhs: (draw) => nhs(draw).replace(/(...)(...)(....)/, '$1 $2 $3'),
  nhsplain: nhs,
  utr: (draw) => {
    const body = draw.digits(9);
    return '21987654321'[weighted(body, [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] + body;
  },
  ukdl: (draw) =>
    draw.pattern(
      `${draw.pick(['MORGA', 'OKAFO', 'REES9', 'QUILL'])}6${draw.pick(['01', '07', '12', '55'])}${two(draw.int(1, 28))}#@@9@@`,
    ),
  de_tax: deTaxId,
  de_rvnr: insuranceNumber,
  de_kvnr: healthInsurance,
  de_card: germanCard,
  de_stnr: (draw) => draw.pattern('%#/###/#####'),
  de_hr: (draw) => draw.pattern('HRB %####'),
  de_vat: (draw) => [draw.pattern('%#######')].map((body) => `DE${body}${mod11_10(body)}`)[0],
  at_svnr: svnr,
  ch_ahv: ahv,
  fr_nir: frNir,
  siren: (draw) => threes(siren(draw)),
  siret: (draw) => [`${siren(draw)}0001`].map((body) => `${threes(body.slice(0, 9))} ${body.slice(9)}${luhn(body)}`)[0],
  fr_vat: (draw) => [siren(draw)].map((number) => `FR${two((12 + 3 * (Number(number) % 97)) % 97)}${number}`)[0],
  be_nrn: (draw) => {
    const [date, serial] = [born(draw), draw.pattern('%##')];
    const check = two(97 - (Number(sixReversed(date) + serial) % 97));
    return `${date.yy}.${date.mm}.${date.dd}-${serial}.${check}`;
  },
  be_vat: (draw) =>
    [draw.pattern('04######')].map(
      (body) => `BE ${(body + two(97 - (Number(body) % 97))).replace(/(....)(...)(...)/, '$1.$2.$3')}`,
    )[0],
  dni: (draw) => [draw.digits(8)].map((body) => body + written(draw, '', '', '-') + dniLetter(body))[0],
  nie: (draw) => [draw.digits(7)].map((body) => `X${written(draw, '', '-')}${body}${dniLetter(`0${body}`)}`)[0],
  cif,
  nuss: (draw) =>
    [`${draw.pick(['28', '33', '41'])}${draw.pattern('1#######')}`].map(
      (body) => `${body.slice(0, 2)}/${body.slice(2)}/${two(Number(body) % 97)}`,
    )[0],
  it_cf: fiscalCode,
  piva: (draw) => mod10('0%########', draw),
  nif,
  nifspaced: (draw) => threes(nif(draw)),
  bsn: (draw) => written(draw, bsn(draw), bsn(draw).replace(/(....)(..)(...)/, '$1.$2.$3')),
  nl_vat: (draw) => `NL${bsn(draw)}B01`,
  pesel,
  nip: (draw) => written(draw, nip(draw), nip(draw).replace(/(...)(...)(..)(..)/, '$1-$2-$3-$4')),
  regon: (draw) => [draw.digits(8)].map((body) => body + ((weighted(body, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10))[0],
  pl_card: polishCard,
  se_pnr: (draw) =>
    [sixReversed(born(draw)) + draw.digits(3)].map((body) => `${body.slice(0, 6)}-${body.slice(6)}${luhn(body)}`)[0],
  cpr,
  hetu,
  no_fnr: norwegian,
  cz_rc: (draw) =>
    until(
      () =>
        [sixReversed(born(draw)) + draw.digits(4)]
          .filter((whole) => Number(whole) % 11 === 0)
          .map((whole) => `${whole.slice(0, 6)}/${whole.slice(6)}`)[0],
    ),
  cnp,
  tckn,
  cpf,
  cnpj,
  rut,
  curp,
  aadhaar: (draw) =>
    [draw.pattern('%##########')].map((body) => (body + verhoeff(body)).replace(/(....)(....)(....)/, '$1 $2 $3'))[0],
  pan: (draw) => draw.pattern('@@@P@####@'),
  sin: (draw) => threes(mod10(`${draw.pick('1247')}#######`, draw)),
  tfn: (draw) =>
    until(
      () =>
        [draw.pattern('%########')]
          .filter((whole) => weighted(whole, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0)
          .map((whole) => threes(whole))[0],
    ),
  medicare: (draw) =>
    [draw.pattern(`${draw.pick('2345')}#######`)].map(
      (body) => `${body.slice(0, 4)} ${body.slice(4)}${weighted(body, [1, 3, 7, 9, 1, 3, 7, 9]) % 10} 1`,
    )[0],
  za_id: (draw) => [`${sixReversed(born(draw))}${draw.digits(4)}08`].map((body) => body + luhn(body))[0],
  passport: (draw, country = 'uk') =>
    country === 'de'
      ? `C${germanCard(draw).slice(1)}`.slice(0, 9)
      : draw.pattern(
          {
            uk: '%########',
            us: 'C%#######',
            fr: '%#@@#####',
            es: '@@@######',
            it: 'YA%######',
            nl: 'NX%@#####',
            pl: 'E@ %######',
            in: 'M%######',
          }[country],
        ),
  licence: (draw, country) =>
    draw.pattern(
      {
        us: 'D%##-####-####',
        fr: '%#########12',
        es: '%#######-@',
        it: 'MI%######@',
        nl: '%#########',
        pl: '%####/##/##%#',
      }[country],
    ),
  plate: (draw, country = 'de') => draw.pattern(draw.pick(PLATES[country])),
  vin,
  /** Any number that ends in a Luhn digit: `$luhn(80380001###########)` without it. */
  luhn: (draw, shape) => mod10(shape, draw),
  gb_vat: (draw) =>
    [draw.pattern('%######')].map(
      (body) =>
        `GB ${threes(body.slice(0, 3))} ${body.slice(3)} ${two(97 - (weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 97))}`,
    )[0],
  at_vat: (draw) =>
    [draw.digits(7)].map((body) => `ATU${body}${(10 - ((crossSums(body, [1, 2, 1, 2, 1, 2, 1]) + 4) % 10)) % 10}`)[0],
  niss: (draw) =>
    [draw.pattern('1#########')].map(
      (body) => body + (9 - (weighted(body, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10)),
    )[0],
  pwz: (draw) =>
    until(() =>
      [draw.digits(6)]
        .map((body) => (weighted(body, [1, 2, 3, 4, 5, 6]) % 11) + body)
        .find((whole) => /^[1-9]\d{6}$/.test(whole)),
    ),
  imei: (draw) => mod10('35%###########', draw),
};
