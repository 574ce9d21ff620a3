import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeLogto, type FakeLogto } from '../index.ts';
import { alice, authorizationUrl, codeIn, redeem, spa } from '../test/oidc-client.ts';
import { createVisitor, type Visitor } from '../test/visitor.ts';
import { providerUri } from './provider-uri.ts';
import { providerConnectors } from './providers.ts';

const redirectUri = 'https://app.example.com/social';

let logto: FakeLogto;
let visitor: Visitor;

beforeEach(() => {
  logto = createFakeLogto({
    tenant: { applications: [spa], connectors: ['email', 'sms', ...providerConnectors] },
  });
  visitor = createVisitor(logto);
});

const visit = (target: string) =>
  visitor.open(
    providerUri({ origin: logto.endpoint, target, redirectUri, state: 's-1', scope: 'email' }),
  );

const answer = () => Object.fromEntries(new URL(visitor.address).searchParams);

describe('the page of a provider', () => {
  it('hands out a code for the account that was picked', async () => {
    await visit('octo');
    expect(visitor.page).toContain('Choose an account');
    expect(visitor.page).toContain('app.example.com');
    await visitor.submit('Bob Example');
    expect(visitor.address).toMatch(redirectUri);
    const { code = '', state } = answer();
    expect(state).toBe('s-1');
    expect(logto.state.socialCodes.redeem(code, { target: 'gamail', redirectUri })).toBeUndefined();
    expect(logto.state.socialCodes.redeem(code, { target: 'octo', redirectUri })).toEqual({
      target: 'octo',
      redirectUri,
      scope: 'email',
      account: { id: 'bob-octo', name: 'Bob Example', email: 'bob@octo.example' },
    });
    expect(logto.state.socialCodes.redeem(code, { target: 'octo', redirectUri })).toBeUndefined();
  });

  it('offers the accounts that are linked already first', async () => {
    logto.createUser({
      ...alice,
      identities: { octo: { userId: 'nova-octo', details: { name: 'Nova Star' } } },
    });
    await visit('octo');
    const names = [...visitor.page.matchAll(/<span>([^<]+)<small>/g)].map(([, name]) => name);
    expect(names).toEqual(['Nova Star', 'Alice Example', 'Bob Example']);
  });

  it('takes an account that was typed', async () => {
    await visit('gamail');
    await visitor.submit('Continue', { id: 'g-77', name: 'Typed', email: '' });
    const { code = '' } = answer();
    expect(
      logto.state.socialCodes.redeem(code, { target: 'gamail', redirectUri })?.account,
    ).toEqual({ id: 'g-77', name: 'Typed' });
  });

  it('sends back who cancels', async () => {
    await visit('octo');
    await visitor.submit('Cancel');
    expect(answer()).toMatchObject({ error: 'access_denied', state: 's-1' });
  });

  it('refuses everyone where that is the provider', async () => {
    await visit('nope');
    await visitor.submit('Alice Example');
    expect(answer()).toMatchObject({ error: 'access_denied', state: 's-1' });
  });

  it('takes its time where that is the provider', async () => {
    await visit('sloth');
    vi.useFakeTimers();
    try {
      const sent = visitor.submit('Alice Example');
      await vi.advanceTimersByTimeAsync(2900);
      expect(visitor.page).toContain('Sloth');
      expect(visitor.address).toContain('/__social/sloth/');
      await vi.advanceTimersByTimeAsync(200);
      await sent;
    } finally {
      vi.useRealTimers();
    }
    expect(answer()).toHaveProperty('code');
  });

  it('looks different for every provider and plays connectors of the tenant, too', async () => {
    const looks = new Set<string | undefined>();
    for (const { target } of providerConnectors) {
      await visit(target);
      looks.add(/<body class="(\w+)"/.exec(visitor.page)?.[1]);
    }
    expect(looks.size).toBe(providerConnectors.length);
    logto.updateTenant({ connectors: [{ target: 'acme' }] });
    await visit('acme');
    expect(visitor.page).toContain('Acme');
  });

  it.each(['javascript:alert(1)', '', 'data:text/html,x'])(
    'leads nowhere for the address %j',
    async (address) => {
      const query = new URLSearchParams({ redirect_uri: address, state: 's' });
      await visitor.open(`${logto.endpoint}/__social/octo/authorize?${query}`);
      expect(visitor.status).toBe(400);
      await visitor.open(`${logto.endpoint}/__social/unknown/authorize?redirect_uri=https://a.b/`);
      expect(visitor.status).toBe(400);
    },
  );
});

describe('signing in with a provider', () => {
  it('lets in who linked the account', async () => {
    const { id } = logto.createUser({ ...alice, identities: { octo: { userId: 'alice-octo' } } });
    await visitor.open(await authorizationUrl(logto));
    await visitor.follow('Continue with Octo');
    await visitor.submit('Alice Example');
    expect((await redeem(logto, codeIn(visitor.address))).status).toBe(200);
    expect(logto.state.oidc.sessionsOf(id)[0]?.verificationRecords).toMatchObject([
      { type: 'Social', socialUserInfo: { id: 'alice-octo' } },
    ]);
  });

  it('starts right there when the application asks for it', async () => {
    await visitor.open(await authorizationUrl(logto, { direct_sign_in: 'social:gamail' }));
    expect(visitor.page).toContain('Gamail');
    expect(visitor.address).toContain('/__social/gamail/authorize');
  });

  it('says so where no account is linked, or the provider refuses', async () => {
    await visitor.open(await authorizationUrl(logto));
    await visitor.follow('Continue with Octo');
    await visitor.submit('Alice Example');
    expect(visitor.page).toContain('No account is linked with this Octo account.');
    await visitor.follow('Continue with Nope');
    await visitor.submit('Alice Example');
    expect(visitor.page).toContain('Nope did not let you in.');
    expect(visitor.cookies.size).toBe(0);
  });

  it('takes no code that the provider did not hand out for this way', async () => {
    await visitor.open(await authorizationUrl(logto));
    const interaction = new URL(visitor.address).searchParams.get('interaction');
    const octo = logto.state.tenant.current.connectors.find(({ name }) => name === 'octo');
    await visitor.open(`${logto.endpoint}/callback/${octo?.id}?state=${interaction}&code=forged`);
    expect(visitor.page).toContain('Octo sent an answer that cannot be used.');
  });
});
