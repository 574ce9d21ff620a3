import { createFakeLogto, type FakeLogto, type TenantPatch } from '@account-center/mocks';
import { createAccountBackend } from '@account-center/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';
import { run } from './run.ts';

const origin = 'https://app.example.com';
const everything = {
  name: 'Edit',
  avatar: 'Edit',
  profile: 'Edit',
  email: 'Edit',
  phone: 'Edit',
  password: 'Edit',
  username: 'Edit',
  social: 'Edit',
  customData: 'Edit',
  mfa: 'Edit',
  session: 'Edit',
} as const;

let logto: FakeLogto;

const setUp = (patch: TenantPatch = {}) => {
  logto = createFakeLogto();
  logto.setTenant({
    accountCenter: { fields: everything, webauthnRelatedOrigins: [origin], ...patch.accountCenter },
    signInExperience: {
      mfa: { factors: ['Totp', 'WebAuthn', 'BackupCode'], policy: 'UserControlled' },
      ...patch.signInExperience,
    },
    connectors: patch.connectors ?? ['email', 'sms', { target: 'octo' }],
    applications: patch.applications ?? [{ id: 'app', redirectUris: [`${origin}/callback`] }],
  });
  logto.state.oidc.addApplication({
    id: 'machine',
    name: 'Machine',
    type: 'MachineToMachine',
    secret: 'the-secret-of-the-machine',
    isThirdParty: false,
    redirectUris: [],
    postLogoutRedirectUris: [],
    corsAllowedOrigins: [],
  });
};

const machine = { id: 'machine', secret: 'the-secret-of-the-machine' };

const look = (options: Partial<Parameters<typeof diagnose>[0]> = {}) =>
  diagnose({
    endpoint: logto.endpoint,
    appId: 'app',
    appOrigin: origin,
    machine,
    fetch: (input, init) => logto.fetch(input, init),
    ...options,
  });

const missing = async (options?: Parameters<typeof look>[0]) =>
  (await look(options)).filter(({ standing }) => standing === 'missing');

beforeEach(() => setUp());

describe('a tenant that is set up', () => {
  it('has nothing to mend but what no tenant can: the settings are closed to other origins', async () => {
    const { userToken } = await signedIn();
    const found = await missing({ userToken });

    expect(found.map(({ text }) => text)).toEqual([
      'It may not read the tenant’s settings, for which Logto sends no CORS headers.',
    ]);
  });

  it('names the exact address to register at a social provider', async () => {
    const found = await look();
    const social = found.find(({ feature }) => feature === 'Connected accounts');

    expect(social?.text).toContain(`${origin}/callback/social`);
  });

  it('is left as it was', async () => {
    logto.requests.clear();
    await look();
    const methods = logto.requests.map(({ method, path }) => `${method} ${path}`);

    expect(methods.filter((one) => !/^(GET|OPTIONS)/.test(one))).toEqual(['POST /oidc/token']);
  });
});

const signedIn = async () => {
  const user = logto.createUser({ username: 'ann', primaryEmail: 'ann@example.com' });
  const { accessToken } = logto.signIn({
    userId: user.id,
    clientId: 'app',
    scopes: ['openid', 'profile', 'email', 'phone', 'identities', 'custom_data'],
  });
  return { userToken: accessToken, userId: user.id };
};

describe('what is missing', () => {
  it.each<[string, TenantPatch, RegExp, RegExp]>([
    ['the Account API', { accountCenter: { enabled: false } }, /switched off/, /"enabled": true/],
    [
      'the origin for passkeys',
      { accountCenter: { webauthnRelatedOrigins: ['https://other.example.com'] } },
      /not among the related origins/,
      /\["https:\/\/other\.example\.com","https:\/\/app\.example\.com"\]/,
    ],
    ['a connector for emails', { connectors: ['sms'] }, /sends emails/, /Connectors/],
    ['a connector for text messages', { connectors: ['email'] }, /sends text messages/, /SMS/],
    [
      'a first-party application',
      { applications: [{ id: 'app', isThirdParty: true, redirectUris: [`${origin}/callback`] }] },
      /third-party/,
      /first-party/,
    ],
    ['a redirect URI', { applications: [{ id: 'app' }] }, /no one can sign in/, /\/callback/],
    ['the application', { applications: [] }, /no application app/, /Console/],
    [
      'the field that proves verifications',
      { accountCenter: { fields: { ...everything, session: 'Off' } } },
      /which the policy hides/,
      /ReadOnly/,
    ],
  ])('is told with what to do about it: %s', async (_, patch, problem, remedy) => {
    setUp(patch);
    const found = await missing();
    const told = found.find(({ text }) => problem.test(text));

    expect(told?.remedy).toMatch(remedy);
  });

  it('is told of templates of a connector', async () => {
    const email = logto.state.tenant.current.connectors.find(({ type }) => type === 'Email');
    Object.assign(email ?? {}, { templates: [{ usageType: 'SignIn', content: '{{code}}' }] });
    const found = await missing();

    expect(found.map(({ text }) => text)).toContain(
      'The connector has no template for UserPermissionValidation and BindNewIdentifier: those codes cannot be sent.',
    );
  });

  it('is told of the scopes of a token', async () => {
    const user = logto.createUser({ username: 'ann' });
    const { accessToken } = logto.signIn({ userId: user.id, scopes: ['openid', 'profile'] });
    const found = await missing({ userToken: accessToken });

    expect(found.map(({ text }) => text)).toContain(
      'It lacks email, phone, identities, custom_data.',
    );
  });

  it('is told of a token that Logto refuses', async () => {
    const found = await missing({ userToken: 'no-token-at-all' });
    expect(found.map(({ text }) => text)).toContain('The token is refused (auth.unauthorized).');
  });

  it('is told of a machine without the right secret', async () => {
    const found = await missing({ machine: { id: 'machine', secret: 'another' } });
    expect(found.some(({ text }) => /^The machine-to-machine .* gets no token/.test(text))).toBe(
      true,
    );
  });

  it('is told of a server that does not answer', async () => {
    const found = await look({
      fetch: () =>
        Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })),
    });
    expect(found).toEqual([expect.objectContaining({ feature: 'Server', standing: 'missing' })]);
    expect(found[0]?.text).toContain('ECONNREFUSED');
  });
});

describe('what is no Logto', () => {
  const page = '<!doctype html><title>App</title>';
  const html = () => new Response(page, { headers: { 'content-type': 'text/html' } });

  it.each<[string, (path: string) => Response | undefined]>([
    ['a development server, which answers every path with its page', html],
    [
      'another OpenID provider',
      (path) =>
        path.startsWith('/oidc/.well-known')
          ? Response.json({ issuer: 'https://login.example.com' })
          : new Response('', { status: 404 }),
    ],
    [
      'a proxy that knows the way to the OpenID endpoints alone',
      (path) => (path.startsWith('/oidc/') ? undefined : html()),
    ],
  ])('is told as such, and nothing else is said: %s', async (_, answer) => {
    const found = await look({
      fetch: async (input, init) =>
        answer(new URL(String(input)).pathname) ?? logto.fetch(input, init),
    });
    expect(found).toEqual([expect.objectContaining({ feature: 'Server', standing: 'missing' })]);
    expect(found[0]?.text).toContain('what comes is no answer of Logto');
  });
});

describe('the application, without rights to look at it', () => {
  const application = async (options: Parameters<typeof look>[0] = {}) =>
    (await look({ machine: undefined, ...options }))
      .filter(({ feature }) => feature === 'Application')
      .map(({ standing, text }) => [standing, text]);

  it('is missing when the sign-in does not know it', async () => {
    expect(await application({ appId: 'another' })).toEqual([
      ['missing', 'There is no application another (status 400).'],
    ]);
  });

  it('is known, and so is where its sign-ins return to', async () => {
    const [first, ...rest] = await application();
    expect(first).toEqual([
      'ok',
      `It is known, and its sign-ins may return to ${origin}/callback.`,
    ]);
    expect(rest).toHaveLength(1);
  });

  it('is known, though its redirect URI is not', async () => {
    expect((await application({ appOrigin: undefined }))[0]).toEqual(['ok', 'It is known.']);
    setUp({ applications: [{ id: 'app', redirectUris: ['https://other.example.com/in'] }] });
    expect((await application()).map(([standing]) => standing)).toEqual([
      'ok',
      'unknown',
      'unknown',
    ]);
  });

  it('starts no sign-in', async () => {
    const ends: (string | null)[] = [];
    await application({
      fetch: async (input, init) => {
        const response = await logto.fetch(input, init);
        const location = response.headers.get('location');
        if (location) ends.push(new URL(location).searchParams.get('error'));
        return response;
      },
    });
    expect(ends).toEqual(['login_required']);
  });
});

describe('passwords that are compared with known leaks', () => {
  const pwned = (leakService: boolean) => {
    setUp({ signInExperience: { passwordPolicy: { rejects: { pwned: true } } } });
    logto.updateTenant({ leakService });
  };

  it('are a problem where Logto has no way out', async () => {
    pwned(false);
    const [found] = (await missing()).filter(({ feature }) => feature === 'Password');
    expect(found?.text).toMatch(/^No one can set a password/);
    expect(found?.remedy).toContain('pwnedpasswords.com');
  });

  it('are none where it has, or where nothing is compared', async () => {
    pwned(true);
    expect(await missing()).toEqual([expect.objectContaining({ feature: 'Requests of the page' })]);
    setUp();
    logto.updateTenant({ leakService: false });
    logto.requests.clear();
    expect((await missing()).some(({ feature }) => feature === 'Password')).toBe(false);
    expect(logto.requests.some(({ path }) => path.includes('check-password'))).toBe(false);
  });

  it('cannot be tried without rights', async () => {
    pwned(false);
    const found = await look({ machine: undefined });
    expect(found.find(({ feature }) => feature === 'Password')?.standing).toBe('unknown');
  });
});

describe('what people type', () => {
  it('may have a slash at the end of the origin', async () => {
    const withSlash = await look({ appOrigin: `${origin}/` });
    expect(withSlash).toEqual(await look());
    await expect(look({ appOrigin: `${origin}/account` })).rejects.toThrow('is no origin');
    await expect(look({ appOrigin: `${origin}/?a` })).rejects.toThrow('is no origin');
  });

  it('may be several addresses for social providers', async () => {
    const socialRedirectUri = ['/callback/social', 'https://apps.example.com/social'];
    const found = (await look({ socialRedirectUri })).find(
      ({ feature }) => feature === 'Connected accounts',
    );
    expect(found?.text).toContain(`${origin}/callback/social and https://apps.example.com/social`);
    const args = socialRedirectUri.flatMap((uri) => ['--social-redirect', uri]);
    const { output } = await run(
      ['--endpoint', logto.endpoint, '--origin', `${origin}/`, ...args],
      {},
      {
        isTerminal: false,
        fetch: (input, init) => logto.fetch(input, init),
      },
    );
    expect(output).toContain('and https://apps.example.com/social');
  });
});

describe('the backend of the host', () => {
  const backendOrigin = 'https://api.example.com';

  /** The tenant, and the server package mounted at `/account-backend` of either origin. */
  const mounted = (allowedOrigins: readonly string[] = []): typeof globalThis.fetch => {
    const backend = createAccountBackend({
      endpoint: logto.endpoint,
      allowedOrigins: [...allowedOrigins],
      fetch: (input, init) => logto.fetch(input, init),
    });
    return async (input, init) => {
      const request = new Request(input, init);
      const { origin: asked, pathname } = new URL(request.url);
      if (asked !== origin && asked !== backendOrigin) return logto.fetch(input, init);
      return pathname.startsWith('/account-backend')
        ? backend(request)
        : new Response('Not here', { status: 404 });
    };
  };

  it('gives the settings by a path of the page, and then nothing is to mend', async () => {
    const options = { backend: '/account-backend/', fetch: mounted() };

    expect(await missing(options)).toEqual([]);
    expect((await look(options)).map(({ text }) => text)).toContain(
      `It reads the tenant’s settings from ${origin}/account-backend.`,
    );
  });

  it('is told when it is not where it is said to be', async () => {
    const [found] = await missing({ backend: '/elsewhere', fetch: mounted() });

    expect(found?.text).toBe(
      `${origin}/elsewhere/settings does not answer with the settings (status 404).`,
    );
    expect(found?.remedy).toMatch(/Mount/);
  });

  it('is told when it lets no page of the origin in', async () => {
    const backend = `${backendOrigin}/account-backend`;
    const [found] = await missing({ backend, fetch: mounted() });

    expect(found?.text).toBe(`A page on ${origin} may not read the settings from ${backend}.`);
    expect(found?.remedy).toBe(`Add ${origin} to allowedOrigins of createAccountBackend.`);
    expect(await missing({ backend, fetch: mounted([origin]) })).toEqual([]);
  });

  it('is no URL without the origin that a path is of', async () => {
    await expect(look({ backend: '/account-backend', appOrigin: undefined })).rejects.toThrow(
      TypeError,
    );
  });
});

describe('with less to go by', () => {
  it('says what would let it look, and calls none of that broken', async () => {
    const found = await look({ appId: undefined, appOrigin: undefined, machine: undefined });
    const unknown = found.filter(({ standing }) => standing === 'unknown');

    expect(found.filter(({ standing }) => standing === 'missing')).toEqual([]);
    expect(unknown.map(({ text }) => text).join('\n')).toMatch(
      /--origin[\s\S]*--app-id[\s\S]*LOGTO_M2M/,
    );
  });
});

describe('the program', () => {
  const start = (args: string[], env: Record<string, string> = {}, isTerminal = false) =>
    run(['--endpoint', logto.endpoint, ...args], env, {
      isTerminal,
      fetch: (input, init) => logto.fetch(input, init),
    });
  const secrets = { LOGTO_M2M_ID: machine.id, LOGTO_M2M_SECRET: machine.secret };

  it('ends with 1 while something is to mend, and counts it', async () => {
    const { code, output } = await start(['--origin', origin]);
    expect(code).toBe(1);
    expect(output).toMatch(/ 1 to mend/);
  });

  it('ends with 0 when nothing is', async () => {
    expect((await start([])).code).toBe(0);
  });

  it('prints no secret, in no form', async () => {
    const { userToken } = await signedIn();
    const env = { ...secrets, LOGTO_USER_TOKEN: userToken };
    for (const form of [[], ['--json']]) {
      const { output } = await start([...form, '--app-id', 'app', '--origin', origin], env);
      expect(output).not.toContain(machine.secret);
      expect(output).not.toContain(userToken);
      expect(output).not.toMatch(/eyJ/);
      expect(output).toContain('Management API');
    }
  });

  it('writes JSON that programs can read', async () => {
    const { findings } = JSON.parse((await start(['--json'])).output);
    expect(findings[0]).toEqual({
      feature: 'Server',
      standing: 'ok',
      text: `${logto.endpoint} answers.`,
    });
  });

  it('has colors in a terminal alone, unless they are not wanted', async () => {
    expect((await start([], {}, true)).output).toContain('\u001b[32m');
    expect((await start([])).output).not.toContain('\u001b');
    expect((await start(['--no-color'], {}, true)).output).not.toContain('\u001b');
    expect((await start([], { NO_COLOR: '1' }, true)).output).not.toContain('\u001b');
  });

  it('explains itself when it is used wrongly', async () => {
    const none = await run([], {}, { isTerminal: false });
    expect(none).toEqual({ output: expect.stringContaining('Usage:'), code: 2 });
    expect((await start(['--origin', 'app'])).output).toMatch(/^app is no origin/);
    expect((await start(['--backend', '/account-backend'])).output).toMatch(
      /^\/account-backend is no/,
    );
    expect((await start(['--unknown'])).code).toBe(2);
  });
});
