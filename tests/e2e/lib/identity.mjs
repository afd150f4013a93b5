// An organisation's identity provider on loopback: the `oidc-provider` package, a certified implementation by other hands. Its
// page to sign in is one button, pressed by whoever looks at it.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export const CLIENT = 'scrim-e2e';

/** Chromium's redirect addresses follow the extension's id; Firefox's the hash of its add-on id. Both are given by the browser. */
export async function startProvider({ lifetime = 3600 } = {}) {
  const state = {
    groups: ['grp-uw'],
    down: false,
    refuse: false,
    issuerLie: false,
    nonceLie: false,
    tokens: [],
    access: undefined,
    /** Times that somebody was asked who they are, and that a session was ended. */
    greeted: 0,
    ended: 0,
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A suite that is passed over does not wait for it.
  server.unref();
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const redirects = [];
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: ['https://placeholder.example/'],
      },
    ],
    // Browsers name the extension as the origin of a form, and this provider refuses those it does not know.
    clientBasedCORS: (_context, origin) => /^(chrome|moz)-extension:/u.test(origin),
    cookies: { keys: ['invented'] },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: () => lifetime,
      IdToken: 3600,
      Grant: 86_400,
      Session: 86_400,
      RefreshToken: 86_400,
      Interaction: 600,
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: 'Jane Doe', groups: state.groups }),
    }),
  });
  // The redirect address is the browser's and known only once it runs.
  const find = provider.Client.find.bind(provider.Client);
  provider.Client.find = async (id) => {
    const client = await find(id);
    if (client && redirects.length > 0)
      Object.assign(client, { redirectUris: redirects, postLogoutRedirectUris: redirects });
    return client;
  };
  provider.on('end_session.success', () => void (state.ended += 1));
  const callback = provider.callback();

  async function handle(request, response) {
    const { pathname } = new URL(request.url, issuer);
    if (state.down) return void response.writeHead(503).end();
    if (state.refuse && pathname === '/token') {
      response.writeHead(400, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify({ error: 'invalid_grant' }));
    }
    if (state.issuerLie && pathname.startsWith('/.well-known/')) {
      const body = {
        issuer: 'https://login.corp.example',
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
      };
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify(body));
    }
    if (state.nonceLie && pathname === '/auth') {
      const address = new URL(request.url, issuer);
      if (address.searchParams.has('nonce')) {
        address.searchParams.set('nonce', 'another');
        request.url = address.pathname + address.search;
      }
    }
    if (pathname.startsWith('/interaction/')) return void (await interact(request, response));
    if (pathname === '/token' && request.method === 'POST') watch(response);
    callback(request, response);
  }

  /** Keeps the tokens that are given out, for tests to look for them where none may be. */
  function watch(response) {
    const end = response.end.bind(response);
    response.end = (body, ...rest) => {
      try {
        const answer = JSON.parse(String(body));
        for (const name of ['access_token', 'refresh_token', 'id_token'])
          if (answer[name] !== undefined) state.tokens.push(answer[name]);
        state.access = answer.access_token ?? state.access;
      } catch {
        // no tokens
      }
      return end(body, ...rest);
    };
  }

  async function interact(request, response) {
    if (request.method !== 'POST') {
      state.greeted += 1;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      return void response.end(
        '<!doctype html><title>Corporate sign-in</title><form method="post"><button id="continue">Continue as Jane Doe</button></form>',
      );
    }
    const { params, session } = await provider.interactionDetails(request, response);
    const accountId = session?.accountId ?? 'u-4711';
    const grant = new provider.Grant({ accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    const grantId = await grant.save();
    const result = { login: { accountId }, consent: { grantId } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  return Object.assign(state, {
    issuer,
    /** Where answers go in this browser. */
    redirectTo: (address) => void redirects.splice(0, Infinity, address),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  });
}
