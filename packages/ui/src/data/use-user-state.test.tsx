import { createFakeLogto } from '@account-center/mocks';
import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AccountProvider } from '../core/account-provider.tsx';
import { useAccount } from './use-account.ts';
import { type SetUserState, useUserState } from './use-user-state.ts';

const setters: Array<SetUserState<string>> = [];

const Probe = () => {
  const [value, set] = useUserState<string>();
  if (setters.at(-1) !== set) setters.push(set);
  return <output title={useAccount().data?.id}>{value ?? 'nothing'}</output>;
};

/** The page as it is for a user, and the setter that it has then. */
const open = async () => {
  const logto = createFakeLogto();
  const tokens = new Map(
    ['alice', 'bob'].map((username) => {
      const { id } = logto.createUser({ username });
      return [username, { id, token: logto.signIn({ userId: id }).accessToken }] as const;
    }),
  );
  const page = (username: string) => (
    <AccountProvider
      endpoint={logto.endpoint}
      fetch={logto.fetch}
      getAccessToken={async () => tokens.get(username)?.token}
      userId={tokens.get(username)?.id}
    >
      <Probe />
    </AccountProvider>
  );
  const { rerender } = render(page('alice'));
  const isRead = (username: string) =>
    waitFor(() =>
      expect(screen.getByRole('status')).toHaveAttribute('title', tokens.get(username)?.id),
    );
  const show = async (username: string) => {
    rerender(page(username));
    await isRead(username);
    return setters.at(-1);
  };
  await isRead('alice');
  return { show, set: setters.at(-1) };
};

it('keeps what belongs to a user, and shows it to no one else', async () => {
  const { show, set } = await open();
  act(() => set?.('secret of alice'));
  expect(screen.getByText('secret of alice')).toBeVisible();
  await show('alice');
  expect(screen.getByText('secret of alice')).toBeVisible();
  await show('bob');
  expect(screen.getByText('nothing')).toBeVisible();
});

it('takes no late answer to the former user', async () => {
  const { show, set: setOfAlice } = await open();
  const setOfBob = await show('bob');
  act(() => setOfBob?.('secret of bob'));
  act(() => setOfAlice?.('late secret of alice'));
  expect(screen.getByText('secret of bob')).toBeVisible();
});

it('makes the next value of the present one', async () => {
  const { set } = await open();
  act(() => set?.((present) => present ?? 'first'));
  act(() => set?.((present) => present ?? 'second'));
  expect(screen.getByText('first')).toBeVisible();
  act(() => set?.(undefined));
  expect(screen.getByText('nothing')).toBeVisible();
});
