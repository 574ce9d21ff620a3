import { createAccountClient, createVerificationStore } from '@account-center/client';
import { createFakeLogto, type FakeLogto, RECORDER_SPA_ID } from '@account-center/mocks';
import { createAccountBackend, DeletionRefusedError } from '@account-center/server';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AccountCenter } from '../../account-center/account-center.tsx';
import { stepUpDialog, verifyWithPassword } from '../../test/account-steps.ts';
import { everybodysUser } from '../../test/guarded-actions.ts';
import { readSettings } from '../../test/read-settings.ts';
import { type RenderedAccount, renderAccount } from '../../test/render-account.tsx';
import type { BuiltInSection } from '../index.ts';
import { deletionPage } from './deletion-page.ts';
import { DeletionSection } from './index.ts';

const onlyDeletion = (builtIn: readonly BuiltInSection[]) =>
  builtIn.filter(({ id }) => id === 'deletion');

type Props = NonNullable<NonNullable<Parameters<typeof renderAccount>[1]>['props']>;
type BackendOptions = Partial<Parameters<typeof createAccountBackend>[0]>;

const open = async (
  options: BackendOptions = {},
  section = <DeletionSection />,
  break_?: (logto: FakeLogto) => void,
  own: Props = {},
) => {
  const logto = createFakeLogto({ latency: 1 });
  const onSignedOut = vi.fn();
  const mounted: { backend?: ReturnType<typeof createAccountBackend> } = {};
  const account = await renderAccount(section, {
    scenario: everybodysUser,
    logto,
    before: (fake) => {
      mounted.backend = createAccountBackend({
        endpoint: fake.endpoint,
        ...fake.state.tenant.current.management,
        allowedClientIds: [RECORDER_SPA_ID],
        basePath: '/backend',
        fetch: (url, init) => fake.fetch(url, init),
        ...options,
      });
      break_?.(fake);
    },
    props: {
      backend: '/backend',
      onSignedOut,
      ...own,
      fetch: async (url, init) =>
        url.startsWith('/backend') && mounted.backend
          ? mounted.backend(new Request(new URL(url, 'http://app.test'), init))
          : logto.fetch(url, init),
    },
  });
  return { ...account, onSignedOut, backend: mounted.backend };
};

const openForm = async (...args: Parameters<typeof open>) => {
  const account = await open(...args);
  await account.user.click(await screen.findByRole('button', { name: 'Delete account' }));
  await screen.findByLabelText('Type alice to confirm');
  return account;
};

const confirm = ({ user }: RenderedAccount) =>
  user.click(screen.getByRole('button', { name: 'Delete my account for good' }));

const typeAndConfirm = async (account: RenderedAccount) => {
  await account.user.type(screen.getByLabelText('Type alice to confirm'), 'alice');
  await confirm(account);
};

const isThere = ({ logto, signedIn }: RenderedAccount) =>
  logto.state.users.find(signedIn.user.id) !== undefined;

describe('deleting the account', () => {
  it('verifies, deletes, and tells the host to show what visitors see', async () => {
    const account = await openForm();
    await typeAndConfirm(account);
    await verifyWithPassword(account);
    await waitFor(() => expect(account.onSignedOut).toHaveBeenCalledTimes(1));
    expect(isThere(account)).toBe(false);
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'account.deleted']);
    expect(account.errors).toEqual([]);
  });

  it('does nothing until the account is named', async () => {
    const account = await openForm();
    await confirm(account);
    expect(await screen.findByText('Type alice to go on.')).toBeVisible();
    await account.user.type(screen.getByLabelText('Type alice to confirm'), 'bob');
    expect(await screen.findByText('This does not name your account. Type alice.')).toBeVisible();
    await confirm(account);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(isThere(account)).toBe(true);
  });

  it('tells the host’s reason when it refuses, and asks for a new verification after that', async () => {
    let owes = true;
    const account = await openForm({
      beforeDelete: async () => {
        if (owes) throw new DeletionRefusedError('There is an open invoice.');
      },
    });
    await typeAndConfirm(account);
    await verifyWithPassword(account);
    expect(
      await screen.findByText('Your account cannot be deleted now: There is an open invoice.'),
    ).toBeVisible();
    expect(isThere(account)).toBe(true);
    expect(account.onSignedOut).not.toHaveBeenCalled();

    owes = false;
    await confirm(account);
    // The verification of a moment ago does not count for this.
    await stepUpDialog();
    expect(isThere(account)).toBe(true);
    await verifyWithPassword(account);
    await waitFor(() => expect(account.onSignedOut).toHaveBeenCalledTimes(1));
    expect(isThere(account)).toBe(false);
  });

  it('says the truth when the deletion fails after it was begun, and can be repeated', async () => {
    const beforeDelete = vi.fn(async () => undefined);
    const account = await openForm({ beforeDelete }, <DeletionSection />, (logto) =>
      logto.faults.add({ path: /^\/api\/users\/[^/]+$/, method: 'DELETE', status: 500, times: 1 }),
    );
    await typeAndConfirm(account);
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent('It is safe to try again.');
    expect(account.onSignedOut).not.toHaveBeenCalled();
    await confirm(account);
    await verifyWithPassword(account);
    await waitFor(() => expect(account.onSignedOut).toHaveBeenCalledTimes(1));
    expect(beforeDelete).toHaveBeenCalledTimes(2);
    expect(isThere(account)).toBe(false);
  });

  it('says that nothing was deleted when the host’s part fails', async () => {
    const account = await openForm({
      beforeDelete: async () => {
        throw new Error('The billing service is away.');
      },
    });
    await typeAndConfirm(account);
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent('Your account is still there.');
    expect(isThere(account)).toBe(true);
  });
});

describe('what is lost', () => {
  it('is said in the host’s words where it has some', async () => {
    await open({}, <DeletionSection consequences="All of your boats." />);
    expect(await screen.findByText('All of your boats.')).toBeVisible();
    expect(screen.queryByText(/You will be signed out everywhere/)).toBeNull();
  });

  it('is said in the words of a host that renders the whole account center', async () => {
    const deletion = { consequences: 'All of your journeys.' };
    await open({}, <AccountCenter sections={onlyDeletion} />, undefined, { deletion });
    expect(await screen.findByText('All of your journeys.')).toBeVisible();
    expect(screen.queryByText(/You will be signed out everywhere/)).toBeNull();
  });
});

describe('a host with a limit of its own for how old a verification may be', () => {
  it('spares the user a second one within it', async () => {
    const store = createVerificationStore();
    const account = await openForm({}, <DeletionSection />, undefined, {
      stepUp: { maxAge: { 'deletion.remove': 60 } },
      verificationStore: store,
    });
    const { logto, signedIn, backend } = account;
    const client = createAccountClient({
      endpoint: logto.endpoint,
      backend: 'http://app.test/backend',
      getAccessToken: signedIn.getAccessToken,
      fetch: async (url, init) =>
        url.includes('/backend/') && backend
          ? backend(new Request(url, init))
          : logto.fetch(url, init),
    });
    const { password = '' } = signedIn;
    store.set(await client.verifications.password({ password }));
    await waitFor(() => expect(logto.requests.at(-1)?.path).toBe('/api/my-account/grants'));
    await typeAndConfirm(account);
    await waitFor(() => expect(account.onSignedOut).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is asked all the same once the backend finds the verification too old', async () => {
    const store = createVerificationStore();
    const account = await openForm({ deletionMaxAge: 1 }, <DeletionSection />, undefined, {
      stepUp: { maxAge: { 'deletion.remove': 60 } },
      verificationStore: store,
    });
    const { logto, signedIn } = account;
    const client = createAccountClient({
      endpoint: logto.endpoint,
      getAccessToken: signedIn.getAccessToken,
      fetch: (url, init) => logto.fetch(url, init),
    });
    const { password = '' } = signedIn;
    // No one told the backend when this was.
    store.set(await client.verifications.password({ password }));
    await typeAndConfirm(account);
    await verifyWithPassword(account);
    await waitFor(() => expect(account.onSignedOut).toHaveBeenCalledTimes(1));
    expect(isThere(account)).toBe(false);
  });

  it('asks first where the limit is nought', async () => {
    const account = await openForm({}, <DeletionSection />, undefined, {
      stepUp: { maxAge: { 'deletion.remove': 0 } },
    });
    account.logto.requests.clear();
    await typeAndConfirm(account);
    await stepUpDialog();
    expect(account.logto.requests.map(({ path }) => path)).not.toContain(
      '/oidc/token/introspection',
    );
  });
});

describe('without a backend', () => {
  it('leads to the page of the tenant, and only to one of the web', async () => {
    const logto = createFakeLogto({ latency: 1 });
    const settings = await readSettings(logto);
    const page = 'https://example.com/delete';
    await renderAccount(<DeletionSection />, {
      logto,
      props: {
        settings: {
          ...settings,
          accountCenter: { ...settings.accountCenter, deleteAccountUrl: page },
        },
      },
    });
    const link = await screen.findByRole('link', { name: 'Delete account' });
    expect(link).toHaveAttribute('href', page);
    expect(link).not.toHaveAttribute('target');
    expect(deletionPage('javascript:alert(1)')).toBeUndefined();
    expect(deletionPage('/relative')).toBeUndefined();
  });

  it('is not there without such a page', async () => {
    await renderAccount(<DeletionSection />);
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    expect(screen.queryByText('Delete account')).toBeNull();
  });
});
