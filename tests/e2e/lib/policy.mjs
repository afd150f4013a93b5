// An organisation's policy where the browsers look for it: files that only the administrator of the machine can write.
import { createHash } from 'node:crypto';
import { access, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The folder of each browser's policies, and the document that brings one to our extension. */
const PLACES = {
  chromium: {
    // One file for each copy of the extension: runs beside each other do not take away each other's policy.
    file: (path) => `/etc/chromium/policies/managed/scrim-e2e-${unpackedId(path)}.json`,
    document: (path, policy) => ({ '3rdparty': { extensions: { [unpackedId(path)]: policy } } }),
  },
  firefox: {
    file: () => '/etc/firefox/policies/policies.json',
    document: (_path, policy) => ({ policies: { '3rdparty': { Extensions: { 'scrim@scrim.example': policy } } } }),
  },
};

/** The endpoint of a stage, as an organisation approves it. */
export const corp = (stage) => ({
  id: 'corp',
  name: 'Company model',
  dialect: 'openai',
  url: stage.endpoint.url,
  model: 'large',
  trust: 'organisation',
});

/** Why no policy can be deployed here; `false` where it can. A run that has to prove everything fails there instead of passing over it. */
export async function undeployable() {
  try {
    await access('/etc', constants.W_OK);
    return false;
  } catch {
    const why = 'only root can write the policies of the browsers';
    if (process.env.CI) throw new Error(why);
    return why;
  }
}

/**
 * Deploys a policy for the extension at `path`. `change(policy)` replaces it, `write(text)` puts any text in the place of the whole
 * file, `withdraw()` removes it.
 */
export async function deploy(kind, path, policy) {
  const { document } = PLACES[kind];
  const file = PLACES[kind].file(path);
  const write = async (text) => {
    await mkdir(dirname(file), { recursive: true });
    // At once: half a file would be read as none.
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  };
  const change = (policy) => write(JSON.stringify(document(path, policy)));
  await change(policy);
  return { change, write, withdraw: () => rm(file, { force: true }) };
}

/** Endpoints as somebody would write them who wants text sent elsewhere; none of them is to be approved. */
export const HOSTILE = [
  { id: 'userinfo', name: 'A', dialect: 'openai', url: 'https://corp.example@evil.test/v1', model: 'm' },
  { id: 'plain', name: 'B', dialect: 'openai', url: 'http://corp.example/v1', model: 'm' },
  { id: 'wild', name: 'C', dialect: 'openai', url: 'https://*.corp.example/v1', model: 'm' },
  { id: 'lookalike', name: 'D', dialect: 'openai', url: 'https://c\u043erp.example/v1', model: 'm' },
];

/** The id Chromium gives an unpacked extension: its path's SHA-256, the first 32 digits written as a to p. */
function unpackedId(path) {
  const digest = createHash('sha256').update(path.replace(/\/$/u, '')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
