// Keys, tokens and passwords: the shape is the vendor's, the characters are drawn. None was ever issued.
const many = (sign, count) => sign.repeat(count);
const shape = (pattern) => (draw) => draw.pattern(pattern);

const WORDS =
  'gravel lantern Juniper saddle Orbit pickle velvet Harbour thistle copper Magpie walnut Zebra kettle Amber drizzle'.split(
    ' ',
  );
const SEED =
  'abandon bamboo carpet dolphin eager fabric garlic hollow index jungle kidney ladder maple nephew orchard piano quarter raccoon saddle talent umbrella velvet walnut zebra'.split(
    ' ',
  );

function password(draw) {
  const word = () => draw.pick(WORDS);
  return draw.pick([
    () => `${word()}-${word()}-${draw.int(10, 99)}`,
    () => `${word()}${draw.pick(['!', '#', '?', '_', '$'])}${draw.int(2019, 2026)}`,
    () => draw.pattern(`^^${draw.pick('#!%&')}^^^${draw.pick('?$+*')}^^#^`).replace(/[#!%&?$+*](?=.{0,3}$)/, '7'),
    () => `${word().replace(/e/g, '3').replace(/a/g, '4')}${draw.int(10, 999)}`,
    () => draw.pattern('^^^^#^^#^^^^'),
  ])();
}

const base64url = (text) => Buffer.from(text).toString('base64url');

function jwt(draw) {
  const head = base64url('{"alg":"HS256","typ":"JWT"}');
  const body = base64url(
    `{"sub":"${draw.digits(7)}","iat":17${draw.digits(8)},"role":"${draw.pick(['admin', 'user'])}"}`,
  );
  return `${head}.${body}.${draw.pattern(many('^', 43))}`;
}

function pem(draw, kind = '', lines = 6) {
  const title = `${kind ? `${kind} ` : ''}PRIVATE KEY`;
  const body = Array.from({ length: Number(lines) }, () => draw.pattern(many('^', 64)));
  body[0] = (kind === 'OPENSSH' ? 'b3BlbnNzaC1rZXktdjEA' : 'MIIEvQIBADANBgkqhkiG') + body[0].slice(20);
  return [`-----BEGIN ${title}-----`, ...body, `${draw.pattern(many('^', 30))}==`, `-----END ${title}-----`].join('\n');
}

export const SECRETS = {
  password,
  passphrase: (draw) => [0, 0, 0, 0].map(() => draw.pick(WORDS).toLowerCase()).join(draw.pick(['-', ' ', '.'])),
  pin: shape('####'),
  otp: shape('######'),
  recovery: (draw) => draw.pattern(draw.pick(['*****-*****', '####-####', '@@@@-####-@@@@'])),
  seedphrase: (draw) => Array.from({ length: 12 }, () => draw.pick(SEED)).join(' '),
  licensekey: shape('!!!!!-!!!!!-!!!!!-!!!!!-!!!!!'),
  jwt,
  pem,
  secret: (draw, count = 32) => draw.pattern(many('^', Number(count))),
  hexkey: (draw, count = 32) => draw.pattern(many('~', Number(count))),
  aws_id: (draw) =>
    `${draw.pick(['AKIA', 'ASIA'])}${Array.from({ length: 16 }, () => draw.pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')).join('')}`,
  aws_secret: shape(many('^', 40)),
  github: (draw) => `${draw.pick(['ghp', 'gho', 'ghs'])}_${draw.pattern(many('^', 36))}`,
  github_pat: (draw) => `github_pat_${draw.pattern(many('^', 22))}_${draw.pattern(many('^', 59))}`,
  gitlab: shape(`glpat-${many('^', 20)}`),
  slack: (draw) =>
    `xoxb-${draw.pattern('%###########')}-${draw.pattern('%###########')}-${draw.pattern(many('^', 24))}`,
  slackhook: (draw) =>
    `https://hooks.slack.com/services/T${draw.pattern(many('!', 10))}/B${draw.pattern(many('!', 10))}/${draw.pattern(many('^', 24))}`,
  stripe: (draw) => `${draw.pick(['sk', 'rk'])}_${draw.pick(['live', 'test'])}_${draw.pattern(many('^', 24))}`,
  stripehook: (draw) => `whsec_${draw.pattern(many('^', 32))}`,
  google: (draw) => `AIzaSy${draw.pattern(many('^', 33))}`,
  openai: (draw) => `sk-proj-${draw.pattern(many('^', 74))}T3BlbkFJ${draw.pattern(many('^', 74))}`,
  anthropic: (draw) => `sk-ant-api03-${draw.pattern(many('^', 93))}AA`,
  huggingface: (draw) => `hf_${draw.pattern(many('^', 34))}`,
  npm: (draw) => `npm_${draw.pattern(many('^', 36))}`,
  pypi: (draw) => `pypi-AgEIcHlwaS5vcmc${draw.pattern(many('^', 80))}`,
  sendgrid: (draw) => `SG.${draw.pattern(many('^', 22))}.${draw.pattern(many('^', 43))}`,
  telegram: (draw) => `${draw.pattern('%#########')}:AA${draw.pattern(many('^', 33))}`,
  azure: (draw) => `${draw.pattern(many('^', 86))}==`,
  docker: (draw) => `dckr_pat_${draw.pattern(many('^', 27))}`,
  mailgun: (draw) => `key-${draw.pattern(many('~', 32))}`,
  digitalocean: (draw) => `dop_v1_${draw.pattern(many('~', 64))}`,
  grafana: (draw) => `glsa_${draw.pattern(many('^', 32))}_${draw.pattern(many('~', 8))}`,
  databricks: (draw) => `dapi${draw.pattern(many('~', 32))}`,
  shopify: (draw) => `shpat_${draw.pattern(many('~', 32))}`,
  vault: (draw) => `hvs.${draw.pattern(many('^', 90))}`,
  notion: (draw) => `ntn_${draw.pattern('###########')}${draw.pattern(many('^', 35))}`,
  linear: (draw) => `lin_api_${draw.pattern(many('^', 40))}`,
  postman: (draw) => `PMAK-${draw.pattern(many('~', 24))}-${draw.pattern(many('~', 34))}`,
  figma: (draw) => `figd_${draw.pattern(many('^', 40))}`,
  twilio: (draw) => `SK${draw.pattern(many('~', 32))}`,
  newrelic: (draw) => `NRAK-${draw.pattern(many('!', 27))}`,
  bcrypt: (draw) => `$2y$10$${draw.pattern(many('^', 53))}`,
  basic: (draw) => Buffer.from(`svc-${draw.pattern('****')}:${password(draw)}`).toString('base64'),
};
