import { Secret, TOTP } from 'otpauth';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeLogto, type FakeLogto } from '../index.ts';
import { alice, authorizationUrl, codeIn, redeem, spa } from '../test/oidc-client.ts';
import { createVisitor, type Visitor } from '../test/visitor.ts';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const BACKUP_CODE = 'a1b2c3d4e5';

let logto: FakeLogto;
let visitor: Visitor;
let userId: string;

const start = async (parameters: Record<string, string> = {}) => {
  visitor = createVisitor(logto, {
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)',
    'x-forwarded-for': '203.0.113.9, 10.0.0.1',
  });
  await visitor.open(await authorizationUrl(logto, parameters));
};

const signIn = (identifier: string, password = alice.password) =>
  visitor.submit('Sign in', { identifier, password });

beforeEach(async () => {
  logto = createFakeLogto({ tenant: { applications: [spa] } });
  userId = logto.createUser(alice).id;
  await start();
});

describe('the password form', () => {
  it.each(['alice', 'ALICE@example.com', '14155550123', '+1 (415) 555-0123'])(
    'takes %s',
    async (identifier) => {
      await signIn(identifier);
      expect((await redeem(logto, codeIn(visitor.address))).status).toBe(200);
    },
  );

  it('says on the page that something is wrong, not what, and keeps what was typed', async () => {
    await signIn('alice', 'wrong');
    expect(visitor.status).toBe(422);
    expect(visitor.page).toContain('The account or the password is wrong.');
    expect(visitor.page).toContain('value="alice"');
    await signIn('nobody');
    expect(visitor.page).toContain('The account or the password is wrong.');
  });

  it('shows what was typed as text, whatever it is', async () => {
    await signIn('"><script>alert(1)</script>', 'wrong');
    expect(visitor.page).not.toContain('<script>alert');
    expect(visitor.page).toContain('&quot;&gt;&lt;script&gt;');
  });

  it('asks for what is missing', async () => {
    await signIn('alice', '');
    expect(visitor.page).toContain('Enter your account and your password.');
  });

  it('fills in the hint of the application', async () => {
    await start({ login_hint: 'alice@example.com' });
    expect(visitor.page).toContain('value="alice@example.com"');
  });

  it('locks out after as many failures as the tenant allows', async () => {
    logto.updateTenant({
      signInExperience: { sentinelPolicy: { maxAttempts: 2, lockoutDuration: 5 } },
    });
    await signIn('alice', 'wrong');
    await signIn('alice', 'wrong');
    await signIn('alice');
    expect(visitor.page).toContain('Too many attempts. Try again in 5 minutes.');
    logto.clock.advance(5 * 60_000 + 1);
    await signIn('alice');
    expect(codeIn(visitor.address)).toBeTruthy();
  });

  it('turns suspended users away', async () => {
    logto.state.users.update(userId, { isSuspended: true });
    await signIn('alice');
    expect(visitor.page).toContain('This account is suspended.');
  });

  it('takes no password where the tenant wants codes', async () => {
    logto.updateTenant({
      signInExperience: {
        signIn: {
          methods: [
            {
              identifier: 'email',
              password: false,
              verificationCode: true,
              isPasswordPrimary: false,
            },
          ],
        },
      },
    });
    await start();
    expect(visitor.page).toContain('Email');
    await signIn('alice');
    expect(visitor.page).toContain('The account or the password is wrong.');
  });

  it('notes when and from where someone signed in', async () => {
    await signIn('alice');
    expect(logto.state.users.find(userId)?.lastSignInAt).toBeGreaterThan(0);
    expect(logto.state.oidc.sessionsOf(userId)).toMatchObject([
      {
        clientId: spa.id,
        identifier: { type: 'username', value: 'alice' },
        signInContext: { ip: '203.0.113.9', userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' },
        verificationRecords: [{ type: 'Password', verified: true }],
      },
    ]);
  });
});

describe('a code instead of the password', () => {
  it('goes to the address that was typed and lets its owner in', async () => {
    await visitor.submit('Send me a code', { identifier: alice.primaryEmail });
    const message = logto.outbox.last(alice.primaryEmail);
    expect(message?.type).toBe('SignIn');
    await visitor.submit('Continue', { code: '000000' === message?.code ? '111111' : '000000' });
    expect(visitor.page).toContain('The code is wrong.');
    await visitor.submit('Continue', { code: message?.code ?? '' });
    expect(codeIn(visitor.address)).toBeTruthy();
    expect(logto.state.oidc.sessionsOf(userId)).toMatchObject([
      { identifier: { type: 'email' }, verificationRecords: [{ type: 'EmailVerificationCode' }] },
    ]);
  });

  it('can be sent again, and the one before is void', async () => {
    await visitor.submit('Send me a code', { identifier: '+14155550123' });
    const first = logto.outbox.last(alice.primaryPhone)?.code ?? '';
    await visitor.submit('Send a new code');
    const second = logto.outbox.last(alice.primaryPhone)?.code ?? '';
    expect(logto.outbox.list(alice.primaryPhone)).toHaveLength(2);
    if (first !== second) {
      await visitor.submit('Continue', { code: first });
      expect(visitor.page).toContain('The code is wrong.');
    }
    await visitor.submit('Continue', { code: second });
    expect(codeIn(visitor.address)).toBeTruthy();
  });

  it('is not sent to strangers, though the page does not say so', async () => {
    await visitor.submit('Send me a code', { identifier: 'stranger@example.com' });
    expect(visitor.page).toContain('If <strong>stranger@example.com</strong> belongs');
    expect(logto.outbox.list()).toEqual([]);
  });

  it('expires, and is not for user names', async () => {
    await visitor.submit('Send me a code', { identifier: 'alice' });
    expect(visitor.page).toContain('Enter an email address or a phone number.');
    await visitor.submit('Send me a code', { identifier: alice.primaryEmail });
    logto.clock.advance(601_000);
    await visitor.submit('Continue', { code: logto.outbox.last(alice.primaryEmail)?.code ?? '' });
    expect(visitor.page).toContain('The code has expired.');
  });

  it('can be given up for another account', async () => {
    await visitor.submit('Send me a code', { identifier: alice.primaryEmail });
    await visitor.submit('Use another account');
    await signIn('alice');
    expect(codeIn(visitor.address)).toBeTruthy();
  });
});

describe('the second step', () => {
  const factor = { createdAt: '2026-01-01T00:00:00.000Z' };

  beforeEach(() => {
    logto.state.users.update(userId, {
      mfaVerifications: [
        { ...factor, id: 'totp', type: 'Totp', key: SECRET },
        { ...factor, id: 'codes', type: 'BackupCode', codes: [{ code: BACKUP_CODE }] },
      ],
    });
  });

  it('asks for the code of the authenticator app', async () => {
    await signIn('alice');
    expect(visitor.page).toContain('Verify your identity');
    await visitor.submit('Continue', { code: 'nonsense' });
    expect(visitor.page).toContain('The code is wrong.');
    await visitor.submit('Continue', {
      code: new TOTP({ secret: Secret.fromBase32(SECRET) }).generate(),
    });
    expect(codeIn(visitor.address)).toBeTruthy();
    const [used] = logto.state.users.find(userId)?.mfaVerifications ?? [];
    expect(used?.lastUsedAt).toEqual(expect.any(String));
    expect(logto.state.oidc.sessionsOf(userId)[0]?.verificationRecords).toMatchObject([
      { type: 'Password' },
      { type: 'Totp', userId },
    ]);
  });

  it('takes each backup code once', async () => {
    await signIn('alice');
    await visitor.submit('Continue', { code: BACKUP_CODE.toUpperCase() });
    expect(codeIn(visitor.address)).toBeTruthy();
    await start();
    await signIn('alice');
    await visitor.submit('Continue', { code: BACKUP_CODE });
    expect(visitor.page).toContain('The code is wrong.');
  });

  it('is left out for users who switched it off, unless the tenant insists', async () => {
    logto.state.users.update(userId, { logtoConfig: { mfa: { skipMfaOnSignIn: true } } });
    await signIn('alice');
    expect(codeIn(visitor.address)).toBeTruthy();
    logto.updateTenant({ signInExperience: { mfa: { factors: ['Totp'], policy: 'Mandatory' } } });
    await start();
    await signIn('alice');
    expect(visitor.page).toContain('Verify your identity');
  });

  const trusting = 'Continue, and trust this device for 7 days';
  const trustFor = (durationDays: number) =>
    logto.updateTenant({ signInExperience: { trustedDevice: { enabled: true, durationDays } } });
  const totp = () => new TOTP({ secret: Secret.fromBase32(SECRET) }).generate();

  /** Signs in again with the same browser, whose session of before has ended. */
  const saveRedirectResult = async () => {
    for (const { uid } of logto.state.oidc.sessionsOf(userId)) logto.state.oidc.destroySession(uid);
    await visitor.open(await authorizationUrl(logto));
    await signIn('alice');
  };

  it('is left out on a device that the user trusts, for as long as the tenant says', async () => {
    trustFor(7);
    await signIn('alice');
    await visitor.submit(trusting, { code: totp() });
    expect(codeIn(visitor.address)).toBeTruthy();
    const [device] = logto.state.users.find(userId)?.trustedDevices ?? [];
    expect(device?.userAgent).toBe('Mozilla/5.0 (X11; Linux x86_64)');
    expect(Number(device?.expiresAt) - Number(device?.createdAt)).toBe(7 * 86_400_000);

    await saveRedirectResult();
    expect(codeIn(visitor.address)).toBeTruthy();
    logto.clock.advance(7 * 86_400_000);
    await saveRedirectResult();
    expect(visitor.page).toContain('Verify your identity');
  });

  it('comes back when the device is no longer trusted, or no one may trust any', async () => {
    trustFor(7);
    await signIn('alice');
    await visitor.submit(trusting, { code: totp() });
    const { trustedDevices = [] } = logto.state.users.find(userId) ?? {};
    logto.updateTenant({ signInExperience: { trustedDevice: { enabled: false } } });
    await saveRedirectResult();
    expect(visitor.page).toContain('Verify your identity');
    expect(visitor.page).not.toContain('trust this device');
    trustFor(7);
    logto.state.users.update(userId, { trustedDevices: [] });
    await saveRedirectResult();
    expect(visitor.page).toContain('Verify your identity');
    logto.state.users.update(userId, { trustedDevices });
    await saveRedirectResult();
    expect(codeIn(visitor.address)).toBeTruthy();
  });

  it('does not offer trust on a server that has no trusted devices', async () => {
    trustFor(7);
    logto.updateTenant({ release: '1.42' });
    await signIn('alice');
    expect(visitor.page).toContain('Verify your identity');
    expect(visitor.page).not.toContain('trust this device');
  });

  it('cannot be skipped by posting the first step again', async () => {
    await signIn('alice');
    await visitor.open(visitor.address);
    expect(visitor.page).toContain('Verify your identity');
    expect(visitor.cookies.size).toBe(0);
  });

  it('offers a passkey of this host, with options that a browser can use', async () => {
    logto.state.users.update(userId, {
      mfaVerifications: [
        {
          ...factor,
          id: 'passkey',
          type: 'WebAuthn',
          rpId: 'logto.test',
          credentialId: 'Y3JlZGVudGlhbA',
          publicKey: 'a2V5',
          counter: 0,
          agent: 'test',
        },
      ],
    });
    await signIn('alice');
    const options = /data-options="([^"]*)"/.exec(visitor.page)?.[1]?.replaceAll('&quot;', '"');
    expect(JSON.parse(options ?? '')).toMatchObject({
      rpId: 'logto.test',
      userVerification: 'required',
      allowCredentials: [{ id: 'Y3JlZGVudGlhbA', type: 'public-key' }],
    });
    await visitor.submit('Use a passkey', { assertion: '{"id":"forged"}' });
    expect(visitor.page).toContain('The passkey could not be verified.');
  });
});

describe('the page itself', () => {
  it('has labeled fields, no inline script or style, and a policy that allows none', async () => {
    expect(visitor.page).toMatch(/<label>Username, email, or phone\s*<input name="identifier"/);
    expect(visitor.page).toMatch(/<label>Password\s*<input name="password" type="password"/);
    expect(visitor.page).not.toMatch(/<style|<script|style="/);
    const response = await logto.fetch(visitor.address);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const css = await logto.fetch(`${logto.endpoint}/__assets/pages.css`);
    expect(css.headers.get('content-type')).toContain('text/css');
  });

  it('tells who comes too late or from nowhere', async () => {
    await visitor.open(`${logto.endpoint}/sign-in?interaction=unknown`);
    expect(visitor.status).toBe(400);
    expect(visitor.page).toContain('This sign-in has ended');
  });
});

describe('the outbox page', () => {
  it('shows codes to people, newest first', async () => {
    await visitor.submit('Send me a code', { identifier: alice.primaryEmail });
    await visitor.open(`${logto.endpoint}/__outbox`);
    expect(visitor.page).toContain(alice.primaryEmail);
    expect(visitor.page).toContain(logto.outbox.last(alice.primaryEmail)?.code);
  });
});
