import { everythingReadOnly, fullUser, type StoredUser } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useRegisterFlows } from '../../data/use-register-flows.ts';
import { cancelStepUp, requestsTo, verifyWithPassword } from '../../test/account-steps.ts';
import { answering } from '../../test/answering.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { TwoStepSection } from './index.ts';

type Change = Partial<Pick<StoredUser, 'mfaVerifications' | 'logtoConfig' | 'primaryEmail'>>;
type Policy = 'NoPrompt' | 'UserControlled' | 'Mandatory' | 'PromptOnlyAtSignInMandatory';

const totp = {
  id: 'totp',
  createdAt: '2026-01-02T03:04:05.000Z',
  type: 'Totp',
  key: 'JBSWY3DPEHPK3PXP',
} as const satisfies StoredUser['mfaVerifications'][number];

const render = (change: Change = {}, options: RenderAccountOptions = {}) =>
  renderAccount(<TwoStepSection />, {
    ...options,
    before: (logto, signedIn) => {
      logto.state.users.update(signedIn.user.id, change);
      options.before?.(logto, signedIn);
    },
  });

const tenantWith = (policy: Policy, factors = ['Totp', 'WebAuthn', 'BackupCode'] as const) => ({
  tenant: { signInExperience: { mfa: { policy, factors: [...factors] } } },
});

const steps = async () =>
  within(await screen.findByRole('list', { name: 'Second steps' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const config = ({ logto, signedIn }: RenderedAccount) =>
  logto.state.users.find(signedIn.user.id)?.logtoConfig.mfa;

/** Stands for the section where an authenticator app is set up. */
const Authenticator = ({ onOpen }: { readonly onOpen: () => void }) => {
  useRegisterFlows({ 'authenticator.set-up': 'free' }, onOpen);
  return null;
};

describe('a server that is newer than this page', () => {
  it('asks this user in any case, by an organization: it cannot be turned off', async () => {
    await render(
      { mfaVerifications: [totp] },
      {
        before: (logto) =>
          answering(logto, '/api/my-account/mfa-settings', (body) => ({ ...body, required: true })),
      },
    );
    expect(await screen.findByText('Required')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Turn off' })).toBeNull();
  });

  it('has a policy that no one knows here: nothing is offered that may be in vain', async () => {
    const account = { ...tenantWith('NoPrompt' as Policy) };
    await render(
      { mfaVerifications: [totp] },
      {
        ...account,
        props: { settings: undefined },
        before: (logto) =>
          answering(logto, '/api/.well-known/sign-in-exp', (body) => ({
            ...body,
            mfa: { ...Object(body.mfa), policy: 'AskTheMoon' },
          })),
      },
    );
    expect(await screen.findByText('On')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Turn/ })).toBeNull();
  });

  it('has kinds of second steps that no one knows here: they count, and nothing false is said', async () => {
    await render(
      { mfaVerifications: [totp] },
      {
        before: (logto) =>
          answering(logto, '/api/my-account/mfa-verifications', () => [
            { id: 'a|b/c %', type: 'RetinaScan', createdAt: '2027-01-01T00:00:00.000Z', iris: 1 },
          ]),
      },
    );
    expect(await steps()).toContain('Another kind of second stepReady');
    expect(screen.getByText('On')).toBeVisible();
    expect(screen.queryByText(/nothing is set up/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Turn off' })).toBeVisible();
  });

  it('answers nothing about it, as older ones do', async () => {
    await render(
      { mfaVerifications: [totp] },
      {
        before: (logto) =>
          logto.faults.add({ path: '/api/my-account/mfa-settings', status: 404, body: null }),
      },
    );
    expect(await screen.findByRole('button', { name: 'Turn off' })).toBeVisible();
  });
});

describe('whether there is a second step', () => {
  it('is off for someone who has never set one up, with no switch that would do nothing', async () => {
    await render();
    expect(await screen.findByText('Off')).toBeVisible();
    expect(screen.getByText(/Set one up to turn it on\.$/)).toBeVisible();
    expect(await steps()).toEqual([
      'Authenticator appNone yet',
      'PasskeysNone yet',
      'Backup codesNone yet',
    ]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is on for someone who has set one up, and says what there is', async () => {
    await renderAccount(<TwoStepSection />, { scenario: fullUser });
    expect(await screen.findByText('On')).toBeVisible();
    expect(await steps()).toEqual([
      'Authenticator appReady',
      'Passkeys2 ready',
      'Backup codes8 left',
    ]);
    expect(screen.getByRole('button', { name: 'Turn off' })).toBeEnabled();
  });

  it('is on with a factor from before the server kept a switch for it', async () => {
    await render({ mfaVerifications: [totp], logtoConfig: {} });
    expect(await screen.findByRole('button', { name: 'Turn off' })).toBeVisible();
  });

  it('warns when it is on and nothing is set up', async () => {
    await render({ logtoConfig: { mfa: { enabled: true } } });
    expect(
      await screen.findByText(/^It is on, but nothing is set up yet: you still sign in without/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Turn off' })).toBeVisible();
  });

  it('counts codes by email and text message where the tenant offers them', async () => {
    await render(
      { primaryEmail: 'alice@example.com' },
      {
        tenant: {
          signInExperience: {
            mfa: {
              policy: 'NoPrompt',
              factors: ['EmailVerificationCode', 'PhoneVerificationCode'],
            },
          },
        },
      },
    );
    expect(await steps()).toEqual([
      'Email codealice@example.com',
      'Text message code+1 415 555 0123',
    ]);
    expect(screen.getByText('On')).toBeVisible();
  });

  it('says that none is offered', async () => {
    await render(
      {},
      { tenant: { signInExperience: { mfa: { policy: 'NoPrompt', factors: [] } } } },
    );
    expect(await screen.findByText('No second step is offered here.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('turning the second step off and on', () => {
  it('asks, verifies, and turns it off', async () => {
    const account = await render({
      mfaVerifications: [totp],
      logtoConfig: { mfa: { enabled: true } },
    });
    await account.user.click(await screen.findByRole('button', { name: 'Turn off' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('Whoever learns your password can then sign in as you.');
    await account.user.click(within(dialog).getByRole('button', { name: 'Turn off' }));
    await verifyWithPassword(account);
    const on = await screen.findByRole('button', { name: 'Turn on' });
    expect(config(account)).toMatchObject({ enabled: true, skipMfaOnSignIn: true });
    expect(account.events.at(-1)).toEqual({ type: 'two-step.turned-off' });

    await account.user.click(on);
    expect(await screen.findByRole('button', { name: 'Turn off' })).toBeVisible();
    expect(config(account)).toMatchObject({ enabled: true, skipMfaOnSignIn: false });
    expect(account.events.at(-1)).toEqual({ type: 'two-step.turned-on' });
  });

  it('leaves it on when the question or the verification is answered with no', async () => {
    const account = await render({
      mfaVerifications: [totp],
      logtoConfig: { mfa: { enabled: true } },
    });
    await account.user.click(await screen.findByRole('button', { name: 'Turn off' }));
    const dialog = await screen.findByRole('alertdialog');
    await account.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await account.user.click(screen.getByRole('button', { name: 'Turn off' }));
    await account.user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Turn off' }),
    );
    await cancelStepUp(account);
    expect(config(account)).toEqual({ enabled: true });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(account.events).toEqual([]);
  });

  it('turns on what the sign-in has switched off', async () => {
    const account = await render({
      mfaVerifications: [totp],
      logtoConfig: { mfa: { enabled: false } },
    });
    await account.user.click(await screen.findByRole('button', { name: 'Turn on' }));
    await verifyWithPassword(account);
    expect(await screen.findByRole('button', { name: 'Turn off' })).toBeVisible();
    expect(config(account)).toMatchObject({ enabled: true, skipMfaOnSignIn: false });
  });

  it('needs nothing of the policy of passkeys', async () => {
    const account = await render(
      { mfaVerifications: [totp] },
      { tenant: withPolicy({ passkey: 'Off' }) },
    );
    await account.user.click(await screen.findByRole('button', { name: 'Turn off' }));
    await account.user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Turn off' }),
    );
    await verifyWithPassword(account);
    expect(await screen.findByRole('button', { name: 'Turn on' })).toBeVisible();
    expect(account.errors).toHaveLength(0);
  });

  it('tells what went wrong', async () => {
    const account = await render(
      { mfaVerifications: [totp], logtoConfig: { mfa: { skipMfaOnSignIn: true } } },
      {
        before: ({ faults }) =>
          faults.add({
            method: 'PATCH',
            path: '/api/my-account/mfa-settings',
            network: true,
            times: 1,
          }),
      },
    );
    await account.user.click(await screen.findByRole('button', { name: 'Turn on' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You seem to be offline/);
  });
});

describe('a second step that is required', () => {
  it.each(['Mandatory', 'PromptOnlyAtSignInMandatory'] as const)(
    'cannot be turned off (%s)',
    async (policy) => {
      await render({ mfaVerifications: [totp] }, tenantWith(policy));
      expect(await screen.findByText('Required')).toBeVisible();
      expect(
        screen.getByText('Your organization requires a second step of everyone.'),
      ).toBeVisible();
      expect(screen.queryByRole('button')).toBeNull();
    },
  );

  it('warns someone who has none, whatever was turned off before', async () => {
    await render({ logtoConfig: { mfa: { skipMfaOnSignIn: true } } }, tenantWith('Mandatory'));
    expect(await screen.findByText(/^Set up a second step now/)).toBeVisible();
  });
});

describe('what is missing', () => {
  it('links to where it is set up, as long as that is on the page', async () => {
    const onOpen = vi.fn();
    const { user } = await renderAccount(
      <>
        <TwoStepSection />
        <Authenticator onOpen={onOpen} />
      </>,
    );
    await user.click(await screen.findByRole('button', { name: 'Set up: Authenticator app' }));
    expect(onOpen).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: /Passkeys/ })).toBeNull();
  });
});

describe('the second step by policy', () => {
  it('shows what there is and why nothing can be changed when it is read-only', async () => {
    await render({ mfaVerifications: [totp] }, { scenario: everythingReadOnly });
    expect(
      await screen.findByText('Your organization does not allow this to be changed.'),
    ).toBeVisible();
    expect(await steps()).toContain('Authenticator appReady');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is not there when it is switched off', async () => {
    const account = await render({}, { tenant: withPolicy({ mfa: 'Off' }) });
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    expect(requestsTo(account, '/api/my-account/mfa-verifications')).toEqual([]);
  });

  it('says so without settings when the server does not tell', async () => {
    const account = await render({}, { withoutSettings: true, tenant: withPolicy({ mfa: 'Off' }) });
    expect(await screen.findByText('Not shown here.')).toBeVisible();
    expect(screen.getByText('Your organization does not allow this to be changed.')).toBeVisible();
    expect(account.errors).toEqual([]);
  });

  it('claims nothing when the token may not see it', async () => {
    await render(
      {},
      {
        scenario: signedInAs({
          username: 'alice',
          password: 'Corr3ct-Horse!battery',
          scopes: ['openid', 'profile'],
        }),
      },
    );
    expect(await screen.findByText('This app was not given access to this.')).toBeVisible();
    expect(screen.queryByText('Off')).toBeNull();
  });

  it('tells that it could not be loaded, and tries again', async () => {
    const { user } = await render(
      {},
      {
        before: ({ faults }) =>
          faults.add({ path: '/api/my-account/logto-configs', status: 500, times: 3 }),
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Off')).toBeVisible();
  });
});
