import { fullUser } from '@account-center/mocks';
import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SessionsSection } from '../sections/sessions/sessions-section.tsx';
import { UsernameSection } from '../sections/username/username-section.tsx';
import { stepUpDialog, verifyWithPassword } from '../test/account-steps.ts';
import { oddCacheCalls, oddDefaults } from '../test/odd/odd-caches.ts';
import { type RenderedAccount, renderAccount } from '../test/render-account.tsx';

const renderWith = (queryClient: QueryClient) =>
  renderAccount(
    <>
      <UsernameSection />
      <SessionsSection />
    </>,
    { scenario: fullUser, props: { queryClient } },
  );

const openForm = async ({ user }: RenderedAccount) => {
  await user.click(await screen.findByRole('button', { name: 'Change username' }));
  const input = await screen.findByRole('textbox', { name: /^(New )?username/i });
  await user.clear(input);
  await user.type(input, 'alice_two');
};

const openGate = async ({ user }: RenderedAccount) => {
  await user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));
  const dialog = await stepUpDialog();
  await user.click(await within(dialog).findByRole('button', { name: /^Password/ }));
  await user.type(await within(dialog).findByLabelText('Password'), 'half of it');
  return dialog;
};

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 120)));

describe('a cache that the host shares', () => {
  it.each(Object.entries(oddCacheCalls))(
    'keeps what is typed and what is open through %s',
    async (_, call) => {
      const queryClient = new QueryClient();
      const account = await renderWith(queryClient);
      await openForm(account);
      const dialog = await openGate(account);
      await act(async () => {
        await call(queryClient);
      });
      await settle();
      expect(dialog).toBeInTheDocument();
      expect(within(dialog).getByLabelText('Password')).toHaveValue('half of it');
      expect(document.querySelector('input[name="username"]')).toHaveValue('alice_two');
      await account.user.clear(within(dialog).getByLabelText('Password'));
      await verifyWithPassword(account);
      expect(await screen.findByText('This device')).toBeVisible();
      await waitFor(() =>
        expect(screen.queryByRole('button', { name: 'Verify it’s you' })).toBeNull(),
      );
    },
  );

  it.each(Object.entries(oddCacheCalls))(
    'shows the account though its first read meets %s',
    async (_, call) => {
      const queryClient = new QueryClient();
      const account = await renderWith(queryClient);
      await act(async () => {
        await call(queryClient);
      });
      await act(async () => {
        await call(queryClient);
      });
      expect(await screen.findByText('alice')).toBeVisible();
      expect(account.errors).toEqual([]);
    },
  );

  it.each(Object.entries(oddDefaults))(
    'serves the account as ever with the default %s',
    async (_, queries) => {
      const queryClient = new QueryClient({ defaultOptions: { queries } });
      const account = await renderWith(queryClient);
      await openForm(account);
      const dialog = await openGate(account);
      account.logto.requests.clear();
      await settle();
      expect(account.logto.requests).toHaveLength(0);
      expect(dialog).toBeInTheDocument();
      expect(within(dialog).getByLabelText('Password')).toHaveValue('half of it');
      await account.user.clear(within(dialog).getByLabelText('Password'));
      await verifyWithPassword(account);
      expect(await screen.findByText('This device')).toBeVisible();
    },
  );

  it('shows a change though the host has emptied the cache before it', async () => {
    const queryClient = new QueryClient();
    const account = await renderWith(queryClient);
    await openForm(account);
    act(() => queryClient.clear());
    await account.user.click(screen.getByRole('button', { name: 'Save username' }));
    await verifyWithPassword(account);
    expect(await screen.findByText('alice_two')).toBeVisible();
  });

  it('keeps nothing of a user who has signed out', async () => {
    const queryClient = new QueryClient();
    const account = await renderWith(queryClient);
    expect(await screen.findByText('alice')).toBeVisible();
    account.logto.faults.add({
      path: '/api/my-account',
      status: 401,
      body: { code: 'auth.unauthorized', message: 'Unauthorized.' },
    });
    await act(() => queryClient.resetQueries());
    await waitFor(() => expect(screen.queryByText('alice')).toBeNull());
  });
});
