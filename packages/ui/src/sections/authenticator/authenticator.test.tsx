import { everythingReadOnly, fullUser } from '@account-center/mocks';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { totp } from '../../../../client/src/test/totp.ts';
import {
  announced,
  cancelStepUp,
  formClosed,
  requestsTo,
  stepUpDialog,
  verifyWithPassword,
  wrongCode,
} from '../../test/account-steps.ts';
import { passMinutes, stopClock } from '../../test/clock.ts';
import { CacheProbe, keptData } from '../../test/kept-data.tsx';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { AuthenticatorSection } from './index.ts';

const factorsPath = '/api/my-account/mfa-verifications';
const putPath = '/api/my-account/mfa-verifications/totp';
const secretPath = '/api/my-account/mfa-verifications/totp-secret/generate';
const setUp = 'Set up an authenticator app';
const replace = 'Replace your authenticator app';

const open = async (button = setUp, options?: RenderAccountOptions): Promise<RenderedAccount> => {
  const account = await renderAccount(<AuthenticatorSection />, options);
  await account.user.click(await screen.findByRole('button', { name: button }));
  await screen.findByRole('img', { name: 'QR code for your authenticator app' });
  return account;
};

const codeInput = () => screen.getByLabelText('Code that the app shows');

/** What an app would read from the QR code. */
const qrText = () =>
  screen
    .getByRole('link', { name: 'Open an app on this device', hidden: true })
    .getAttribute('href') ?? '';
const shownSecret = () => new URL(qrText()).searchParams.get('secret') ?? '';

const typeAppCode = async ({ user }: RenderedAccount) =>
  user.type(codeInput(), await totp(shownSecret()));

const storedKeys = ({ signedIn, logto }: RenderedAccount) =>
  logto.state.users
    .find(signedIn.user.id)
    ?.mfaVerifications.flatMap((factor) => (factor.type === 'Totp' ? [factor.key] : []));

const formerKey = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** What another tab, or an answer that never came, leaves at the server. */
const store = ({ signedIn, logto }: RenderedAccount, key: string) =>
  logto.state.users.update(signedIn.user.id, {
    mfaVerifications: [{ id: 'stored', createdAt: new Date().toISOString(), type: 'Totp', key }],
  });

describe('setting up an authenticator app', () => {
  it('checks the code at its sixth digit, verifies, and goes on by itself', async () => {
    const account = await open();
    const secret = shownSecret();
    await typeAppCode(account);
    expect(await stepUpDialog()).toHaveTextContent(
      'Verify it’s you to set up an authenticator app.',
    );
    await verifyWithPassword(account);
    await formClosed();

    expect(screen.getByText(/^Added /)).toBeVisible();
    expect(storedKeys(account)).toEqual([secret]);
    // The read at first, and the one after.
    expect(requestsTo(account, factorsPath)).toEqual([
      'GET 200',
      'POST 401',
      'POST 204',
      'GET 200',
    ]);
    expect(account.events.map(({ type }) => type)).toEqual([
      'step-up.verified',
      'authenticator.added',
    ]);
    expect(announced('polite')).toContain('Authenticator app set up.');
    await waitFor(() => expect(screen.getByRole('button', { name: replace })).toHaveFocus());
  });

  it('tells the app what it is for and whose account it is', async () => {
    await open(setUp, { props: { appName: 'Harbor: Ships' } });
    const { pathname, searchParams } = new URL(qrText());
    expect(decodeURIComponent(pathname)).toMatch(/Harbor Ships:alice$/);
    expect(searchParams.get('issuer')).toBe('Harbor Ships');
  });

  it('goes by the host of the server when the product has no name', async () => {
    await open();
    expect(new URL(qrText()).searchParams.get('issuer')).toBe('logto.test');
  });

  it('shows the same key to type, in groups, and copies it without gaps', async () => {
    const { user } = await open();
    const secret = shownSecret();
    expect(screen.getByText(secret.replaceAll(/(.{4})(?=.)/g, '$1 '))).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy key' }));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(secret));
  });

  it('keeps the key after a wrong code, because it has been scanned', async () => {
    const account = await open();
    const secret = shownSecret();
    await account.user.type(codeInput(), wrongCode(await totp(secret)));
    await verifyWithPassword(account);
    await waitFor(() => expect(codeInput()).toBeInvalid());
    expect(codeInput()).toHaveValue('');
    expect(codeInput()).toHaveFocus();
    expect(shownSecret()).toBe(secret);

    await account.user.type(codeInput(), wrongCode(await totp(secret)));
    await waitFor(() =>
      expect(codeInput()).toHaveAccessibleDescription(
        'That code is not correct. Enter the one that your app shows now, and check that your phone sets its time by itself.',
      ),
    );
    await typeAppCode(account);
    await formClosed();
    expect(storedKeys(account)).toEqual([secret]);
  });

  it('says that the code has changed when verifying took longer than it lives', async () => {
    stopClock();
    const account = await open();
    await typeAppCode(account);
    await stepUpDialog();
    await passMinutes(2);
    await verifyWithPassword(account);
    await waitFor(() =>
      expect(codeInput()).toHaveAccessibleDescription(
        'The code has changed meanwhile. Enter the one that your app shows now.',
      ),
    );
    await typeAppCode(account);
    await formClosed();
    expect(storedKeys(account)).toHaveLength(1);
  });

  it('keeps the code when the verification is cancelled', async () => {
    const account = await open();
    await typeAppCode(account);
    await cancelStepUp(account);
    expect(codeInput()).not.toHaveValue('');
    expect(storedKeys(account)).toEqual([]);
    expect(account.events).toEqual([]);
    await account.user.click(screen.getByRole('button', { name: 'Confirm' }));
    await verifyWithPassword(account);
    await formClosed();
    expect(storedKeys(account)).toHaveLength(1);
  });

  it('asks for all six digits', async () => {
    const account = await open();
    await account.user.type(codeInput(), '123{Enter}');
    await waitFor(() => expect(codeInput()).toHaveAccessibleDescription('Enter all six digits.'));
    expect(requestsTo(account, factorsPath)).toEqual(['GET 200']);
  });

  it('throws the secret away when it is cancelled, and writes nothing', async () => {
    const account = await open();
    const secret = shownSecret();
    await account.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await formClosed();
    expect(screen.getByRole('button', { name: setUp })).toHaveFocus();
    await account.user.click(screen.getByRole('button', { name: setUp }));
    await screen.findByRole('img', { name: /^QR code/ });
    expect(shownSecret()).not.toBe(secret);
    expect(account.logto.requests.filter(({ method }) => /PUT|PATCH|DELETE/.test(method))).toEqual(
      [],
    );
  });

  it('keeps the secret out of caches, events, errors and storages', async () => {
    const account = await renderAccount(
      <>
        <AuthenticatorSection />
        <CacheProbe />
      </>,
    );
    await account.user.click(await screen.findByRole('button', { name: setUp }));
    await screen.findByRole('img', { name: /^QR code/ });
    const secret = shownSecret();
    await account.user.type(codeInput(), wrongCode(await totp(secret)));
    await verifyWithPassword(account);
    await waitFor(() => expect(codeInput()).toBeInvalid());
    expect(keptData(account)).toContain('alice');
    expect(keptData(account)).not.toContain(secret);
  });

  it('tells that no secret came, and tries again', async () => {
    const account = await renderAccount(<AuthenticatorSection />, {
      before: ({ faults }) => faults.add({ path: secretPath, network: true, times: 1 }),
    });
    await account.user.click(await screen.findByRole('button', { name: setUp }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You seem to be offline/);
    await account.user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('img', { name: /^QR code/ })).toBeVisible();
  });

  it('works in strict mode with one secret all the time', async () => {
    const account = await open(setUp, { reactStrictMode: true });
    const secret = shownSecret();
    await typeAppCode(account);
    await verifyWithPassword(account);
    await formClosed();
    expect(storedKeys(account)).toEqual([secret]);
  });
});

describe('an authenticator app that another tab has set up meanwhile', () => {
  const overtaken = /^Another authenticator app was set up meanwhile\./;

  it('is not overwritten: the form says so, and replaces it when the user confirms once more', async () => {
    const account = await open();
    const secret = shownSecret();
    store(account, formerKey);
    await typeAppCode(account);
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(overtaken);
    expect(storedKeys(account)).toEqual([formerKey]);
    expect(await screen.findByRole('form', { name: replace })).toBeVisible();
    expect(shownSecret()).toBe(secret);

    await account.user.click(screen.getByRole('button', { name: 'Confirm' }));
    await formClosed();
    expect(storedKeys(account)).toEqual([secret]);
    expect(requestsTo(account, putPath)).toEqual(['PUT 204']);
    expect(account.events.at(-1)).toEqual({ type: 'authenticator.replaced' });
    expect(announced('polite')).toContain('Authenticator app replaced.');
  });

  it('is told as soon as the page knows', async () => {
    stopClock();
    const account = await open();
    store(account, formerKey);
    await passMinutes(1);
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    expect(await screen.findByText(overtaken)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is the very one that was confirmed here when only the answer was lost', async () => {
    const account = await open();
    const secret = shownSecret();
    await typeAppCode(account);
    await stepUpDialog();
    account.logto.faults.add({ method: 'POST', path: factorsPath, network: true, times: 1 });
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You seem to be offline/);
    store(account, secret);
    await account.user.click(screen.getByRole('button', { name: 'Confirm' }));
    await formClosed();
    expect(storedKeys(account)).toEqual([secret]);
    expect(account.events.at(-1)).toEqual({ type: 'authenticator.added' });
  });
});

describe('replacing an authenticator app', () => {
  it('leaves the former one as it is until the new one is confirmed', async () => {
    const account = await open(replace, { scenario: fullUser });
    expect(screen.getByText(/^Your present app goes on working/)).toBeVisible();
    const secret = shownSecret();
    await account.user.type(codeInput(), wrongCode(await totp(secret)));
    await verifyWithPassword(account);
    await waitFor(() => expect(codeInput()).toBeInvalid());
    expect(storedKeys(account)).toEqual([formerKey]);
    await typeAppCode(account);
    await formClosed();
    expect(storedKeys(account)).toEqual([secret]);
    expect(account.events.at(-1)).toEqual({ type: 'authenticator.replaced' });
  });

  it('writes nothing when it is only opened and closed', async () => {
    const account = await open(replace, { scenario: fullUser });
    await account.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await formClosed();
    expect(storedKeys(account)).toEqual([formerKey]);
  });
});

describe('removing an authenticator app', () => {
  const ask = async (options: RenderAccountOptions = {}) => {
    const account = await renderAccount(<AuthenticatorSection />, {
      scenario: fullUser,
      ...options,
    });
    await account.user.click(
      await screen.findByRole('button', { name: 'Remove authenticator app' }),
    );
    return { account, dialog: await screen.findByRole('alertdialog') };
  };
  const withoutPasskeys: RenderAccountOptions['before'] = ({ state }, { user }) => {
    const left = state.users.find(user.id)?.mfaVerifications ?? [];
    state.users.update(user.id, {
      mfaVerifications: left.filter(({ type }) => type !== 'WebAuthn'),
    });
  };

  it('removes it after a question and a verification', async () => {
    const { account, dialog } = await ask();
    expect(dialog).not.toHaveTextContent('no other second step');
    await account.user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await verifyWithPassword(account);
    expect(await screen.findByText('No app yet')).toBeVisible();
    expect(storedKeys(account)).toEqual([]);
    expect(account.events.at(-1)).toEqual({ type: 'authenticator.removed' });
  });

  it('says what becomes of the second step and of the backup codes', async () => {
    const { dialog } = await ask({ before: withoutPasskeys });
    expect(dialog).toHaveTextContent('You have no other second step');
    expect(dialog).toHaveTextContent('Your backup codes are of no use without it.');
  });

  it('says that another will be asked for where a second step is required', async () => {
    const { dialog } = await ask({
      before: withoutPasskeys,
      tenant: {
        signInExperience: { mfa: { policy: 'Mandatory', factors: ['Totp', 'WebAuthn'] } },
      },
    });
    expect(dialog).toHaveTextContent('A second step is required here');
  });

  it('counts one that is gone already as removed', async () => {
    const { account, dialog } = await ask();
    const { users } = account.logto.state;
    users.update(account.signedIn.user.id, { mfaVerifications: [] });
    await account.user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await verifyWithPassword(account);
    expect(await screen.findByText('No app yet')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tells what went wrong, and leaves it there', async () => {
    const { account, dialog } = await ask({
      before: ({ faults }) =>
        faults.add({ method: 'DELETE', path: /mfa-verifications/, status: 500, times: 1 }),
    });
    await account.user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Something went wrong on the server/,
    );
    expect(storedKeys(account)).toEqual([formerKey]);
  });
});

describe('the authenticator app by policy', () => {
  const render = (options: RenderAccountOptions) =>
    renderAccount(<AuthenticatorSection />, options);
  const region = () => screen.queryByRole('region', { name: 'Authenticator app' });

  it('is there without a button when it is read-only', async () => {
    await render({ scenario: everythingReadOnly });
    expect(await screen.findByText('No app yet')).toBeVisible();
    expect(screen.getByText('Your organization does not allow this to be changed.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['the policy switches it off', withPolicy({ mfa: 'Off' })],
    [
      'the tenant does not offer it',
      {
        signInExperience: { mfa: { policy: 'NoPrompt' as const, factors: ['WebAuthn' as const] } },
      },
    ],
  ])('is not there when %s', async (_, tenant) => {
    await render({ tenant });
    await waitFor(() => expect(region()).toBeNull());
  });

  it('is not there without settings when the server does not tell', async () => {
    await render({ withoutSettings: true, tenant: withPolicy({ mfa: 'Off' }) });
    await waitFor(() => expect(region()).toBeNull());
  });

  it('can be set up without settings', async () => {
    await render({ withoutSettings: true });
    expect(await screen.findByRole('button', { name: setUp })).toBeEnabled();
  });

  it('can only be removed when the tenant has stopped to offer it', async () => {
    await render({
      scenario: fullUser,
      tenant: { signInExperience: { mfa: { policy: 'NoPrompt', factors: ['WebAuthn'] } } },
    });
    expect(await screen.findByText('Authenticator apps are no longer offered here.')).toBeVisible();
    expect(screen.getAllByRole('button').map((button) => button.ariaLabel)).toEqual([
      'Remove authenticator app',
    ]);
  });

  it('claims nothing when the token may not see it', async () => {
    await render({
      scenario: signedInAs({
        username: 'alice',
        password: 'Corr3ct-Horse!battery',
        scopes: ['openid', 'profile'],
      }),
    });
    expect(await screen.findByText('Not shown here')).toBeVisible();
    expect(screen.getByText('This app was not given access to this.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells that it could not be loaded, and tries again', async () => {
    const { user } = await render({
      before: ({ faults }) =>
        faults.add({ path: '/api/my-account/mfa-verifications', status: 500, times: 3 }),
    });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No app yet')).toBeVisible();
  });
});
