import { createFakeLogto, type Scenario, socialOnlyUser } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { savePendingReauthentication } from '../core/pending-reauthentication.ts';
import { DeletionSection } from '../sections/deletion/index.ts';
import { PasswordSection } from '../sections/password/index.ts';
import { TokensSection } from '../sections/tokens/index.ts';
import { verifyWithPassword } from '../test/account-steps.ts';
import { axeViolations } from '../test/axe.ts';
import { backendOf, everybodysUser } from '../test/guarded-actions.ts';
import { readSettings } from '../test/read-settings.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../test/render-account.tsx';

const tokensPath = '/backend/personal-access-tokens';

type Options = {
  readonly scenario?: Scenario;
  /** What the backend allows, and says that it does. */
  readonly isAllowed?: boolean;
  readonly props?: RenderAccountOptions['props'];
};

/** A page whose host lets users sign in once more: `signInAgain` does what a trip to Logto would. */
const setUp = async ({ scenario = socialOnlyUser, isAllowed = true, props }: Options = {}) => {
  const logto = createFakeLogto({ latency: 1 });
  const settings = {
    ...(await readSettings(logto)),
    backend: { tokens: true, deletion: true, reauthentication: isAllowed },
  };
  const signedIn = await scenario(logto, undefined);
  const ask = backendOf(logto, { allowReauthentication: isAllowed });
  const idTokens: string[] = [];
  const getIdToken = vi.fn(async () => idTokens.at(-1));
  const signIn = vi.fn(async () => undefined);
  const onSignedOut = vi.fn();
  const signInAgain = async (secondsAgo = 0, sub = signedIn.user.id) => {
    const now = Math.floor(logto.clock.now() / 1000);
    const claims = { iss: `${logto.endpoint}/oidc`, iat: now, exp: now + 3600, sub };
    idTokens.push(
      await logto.state.oidc.keys.sign({
        ...claims,
        aud: 'scenario-recorder-spa',
        auth_time: now - secondsAgo,
      }),
    );
  };
  const open = (as = signedIn, more?: ReactNode) =>
    renderAccount(
      <>
        {more}
        <TokensSection />
        <DeletionSection />
      </>,
      {
        logto,
        scenario: async () => as,
        props: {
          backend: '/backend',
          settings,
          reauthentication: { getIdToken, signIn },
          onSignedOut,
          fetch: async (url, init) =>
            url.startsWith('/backend') ? ask(url, init) : logto.fetch(url, init),
          ...props,
        },
      },
    );
  const remains = () => logto.state.users.find(signedIn.user.id);
  return { logto, signedIn, open, signInAgain, signIn, getIdToken, onSignedOut, remains };
};

const openTokenForm = async ({ user }: RenderedAccount) => {
  await user.click(await screen.findByRole('button', { name: 'Create token' }));
  await user.type(await screen.findByLabelText('Name'), 'Deployment');
};

const createToken = ({ user }: RenderedAccount) =>
  user.click(screen.getByRole('button', { name: 'Create token' }));

const offer = () => screen.findByRole('dialog', { name: 'Sign in again to continue' });

const takeOffer = async ({ user }: RenderedAccount) =>
  user.click(within(await offer()).getByRole('button', { name: 'Sign in again' }));

const created = ({ logto }: RenderedAccount) =>
  logto.requests
    .filter(({ path, method }) => path === tokensPath && method === 'POST')
    .map(({ status }) => status);

afterEach(() => sessionStorage.clear());

describe('a user with nothing to verify with', () => {
  it('signs in again for a token, and finds what was typed', async () => {
    const host = await setUp();
    const before = await host.open();
    await openTokenForm(before);
    await createToken(before);
    expect(within(await offer()).getByRole('button', { name: 'Sign in again' })).toHaveFocus();
    expect(await axeViolations()).toEqual([]);
    await takeOffer(before);
    await waitFor(() => expect(host.signIn).toHaveBeenCalledTimes(1));
    expect(created(before)).toEqual([403]);
    before.unmount();

    await host.signInAgain();
    const after = await host.open();
    expect(await screen.findByLabelText('Name')).toHaveValue('Deployment');
    expect(await screen.findByText('You’re signed in again. You can finish now.')).toBeVisible();
    await createToken(after);
    expect(await screen.findByLabelText('Token')).toHaveValue(
      host.remains()?.personalAccessTokens[0]?.value,
    );
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(created(after)).toEqual([201]);
    expect(after.errors).toEqual([]);
  });

  it('signs in again to delete the account, and names it once more', async () => {
    const host = await setUp();
    const confirm = async ({ user }: RenderedAccount) => {
      await user.type(await screen.findByLabelText('Type Nova Star to confirm'), 'Nova Star');
      await user.click(screen.getByRole('button', { name: 'Delete my account for good' }));
    };
    const before = await host.open();
    await before.user.click(await screen.findByRole('button', { name: 'Delete account' }));
    await confirm(before);
    await takeOffer(before);
    await waitFor(() => expect(host.signIn).toHaveBeenCalledTimes(1));
    expect(host.remains()).toBeDefined();
    before.unmount();

    await host.signInAgain();
    await confirm(await host.open());
    await waitFor(() => expect(host.onSignedOut).toHaveBeenCalledTimes(1));
    expect(host.remains()).toBeUndefined();
  });

  it('is asked once more when the sign-in was too long ago', async () => {
    const host = await setUp();
    await host.signInAgain(3600);
    const account = await host.open();
    await openTokenForm(account);
    await createToken(account);
    await account.user.click(within(await offer()).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByLabelText('Name')).toHaveValue('Deployment');
    expect(created(account)).toEqual([403]);
    expect(account.errors).toEqual([]);
  });

  it('stays where the sign-in cannot be begun, and may try again', async () => {
    const host = await setUp();
    const failure = new Error('No connection.');
    host.signIn.mockRejectedValueOnce(failure);
    const account = await host.open();
    await openTokenForm(account);
    await createToken(account);
    await takeOffer(account);
    expect(await within(await offer()).findByRole('alert')).toBeVisible();
    expect(account.errors).toEqual([failure]);
    expect(sessionStorage.getItem('account-center:sign-in-again')).toBeNull();
    await takeOffer(account);
    await waitFor(() => expect(host.signIn).toHaveBeenCalledTimes(2));
  });

  it('may set a password instead, where the page can', async () => {
    const host = await setUp();
    const account = await host.open(host.signedIn, <PasswordSection />);
    await openTokenForm(account);
    await createToken(account);
    const dialog = await offer();
    expect(dialog).toHaveTextContent('Or set a password to verify with from now on.');
    await account.user.click(within(dialog).getByRole('button', { name: 'Set a password' }));
    expect(await screen.findByLabelText('New password')).toBeVisible();
    expect(host.signIn).not.toHaveBeenCalled();
  });

  it('is not asked first by a rule of the host, which would ask after each sign-in again', async () => {
    const host = await setUp({ props: { stepUp: { before: ['tokens.create'] } } });
    await host.signInAgain();
    const account = await host.open();
    await openTokenForm(account);
    await createToken(account);
    expect(await screen.findByLabelText('Token')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each<[string, Options]>([
    ['the backend takes no sign-in', { isAllowed: false }],
    ['the host offers none', { props: { reauthentication: undefined } }],
  ])('is told to set a password first where %s', async (_, options) => {
    const host = await setUp(options);
    await host.open();
    await waitFor(() => expect(screen.getAllByText(/^Set a password first/)).toHaveLength(2));
    expect(screen.queryByRole('button', { name: 'Create token' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete account' })).toBeNull();
  });
});

it('opens nothing for another user who comes back instead', async () => {
  const host = await setUp();
  savePendingReauthentication({ owner: 'another', purpose: 'tokens.create' });
  await host.open();
  await screen.findByRole('button', { name: 'Create token' });
  await screen.findByRole('button', { name: 'Delete account' });
  expect(screen.queryByRole('form')).toBeNull();
});

it('shows no ID token of a user who can verify', async () => {
  const host = await setUp({ scenario: everybodysUser });
  const account = await host.open();
  await openTokenForm(account);
  await createToken(account);
  await verifyWithPassword(account);
  expect(await screen.findByLabelText('Token')).toBeVisible();
  expect(host.getIdToken).not.toHaveBeenCalled();
});
