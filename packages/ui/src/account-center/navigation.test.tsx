import { act, screen, waitFor } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAccountCore } from '../core/account-provider.tsx';
import type { FlowResult } from '../core/flows/flows.ts';
import { queryKeys } from '../core/query-keys.ts';
import { type AccountFlows, useAccountFlows } from '../data/use-account-flows.ts';
import { EmailSection } from '../sections/email/index.ts';
import { PasswordSection } from '../sections/password/index.ts';
import { UsernameSection } from '../sections/username/index.ts';
import { verifyWithPassword } from '../test/account-steps.ts';
import { renderAccount } from '../test/render-account.tsx';
import { withPolicy } from '../test/with-policy.ts';
import type { AccountCenterSection } from './account-groups.ts';
import { AccountPages } from './account-pages.tsx';

const sections: readonly AccountCenterSection[] = [
  { id: 'username', group: 'profile', field: 'username', Component: UsernameSection },
  { id: 'email', group: 'signIn', field: 'email', Component: EmailSection },
  { id: 'password', group: 'signIn', field: 'password', Component: PasswordSection },
];
const title = () => screen.getByRole('heading', { level: 2 });
const heading = (name: string) => screen.findByRole('heading', { level: 3, name });

let control: AccountFlows;
const Host = () => {
  control = useAccountFlows();
  return null;
};

const Kept = ({ onChange }: { readonly onChange: (id: string) => void }) => {
  const [section, setSection] = useState('password');
  return (
    <>
      <button type="button" onClick={() => setSection('username')}>
        Elsewhere
      </button>
      <AccountPages
        sections={sections}
        headingLevel={2}
        section={section}
        onSectionChange={(id) => {
          onChange(id);
          setSection(id);
        }}
      />
    </>
  );
};

describe('navigation by the host', () => {
  it('goes where the host says, and tells the host where the user goes', async () => {
    const onChange = vi.fn();
    const { user } = await renderAccount(<Kept onChange={onChange} />);
    expect(await screen.findByText('You have a password')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(await screen.findByText('alice')).toBeVisible();
    expect(await heading('Username')).toHaveFocus();
    expect(onChange).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Sign-in' }));
    expect(onChange.mock.calls).toEqual([['signIn']]);
    expect(title()).toHaveTextContent('Sign-in');
    expect(title()).toHaveFocus();
  });
});

describe('navigation by address', () => {
  beforeEach(() => window.history.replaceState(null, '', '/page'));
  afterEach(() => window.history.replaceState(null, '', '/'));
  const render = (layout?: 'stacked') =>
    renderAccount(
      <AccountPages sections={sections} headingLevel={2} navigation="hash" layout={layout} />,
    );

  it('keeps the place in the fragment, one step in the history for each', async () => {
    const { user } = await render();
    await screen.findByText('alice');
    expect(window.location.hash).toBe('');
    const before = window.history.length;
    await user.click(screen.getByRole('button', { name: 'Sign-in' }));
    await user.click(screen.getByRole('button', { name: 'Sign-in' }));
    expect(window.location.hash).toBe('#account/signIn');
    expect(window.history.length).toBe(before + 1);
    expect(await screen.findByText('You have a password')).toBeVisible();
    act(() => window.history.back());
    await waitFor(() => expect(title()).toHaveTextContent('Profile'));
  });

  it('opens on the section of a link, with the focus on its title', async () => {
    window.history.replaceState(null, '', '/page#account/password');
    await render();
    expect(await heading('Password')).toHaveFocus();
    expect(title()).toHaveTextContent('Sign-in');
  });

  it.each([
    '#account/nowhere',
    '#account/%E0',
    '#elsewhere/password',
    '#account',
    '#account/email.explode',
  ])('stays at the beginning with %s', async (hash) => {
    window.history.replaceState(null, '', `/page${hash}`);
    await render();
    await screen.findByText('alice');
    expect(title()).toHaveTextContent('Profile');
    expect(window.location.hash).toBe(hash);
  });

  it('opens a task once: its section stands in the address from then on', async () => {
    window.history.replaceState(null, '', '/page#account/password.change');
    const { user } = await render();
    expect(await screen.findByLabelText('New password')).toHaveFocus();
    expect(window.location.hash).toBe('#account/password');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByLabelText('New password')).toBeNull());
    expect(screen.getByRole('button', { name: 'Change password' })).toBeVisible();
  });

  it('leads to a section of the stacked layout', async () => {
    await render('stacked');
    await screen.findByText('alice');
    await screen.findByText('You have a password');
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent),
    ).toEqual(['Profile', 'Sign-in']);
    act(() => {
      window.location.hash = '#account/password';
    });
    await waitFor(async () => expect(await heading('Password')).toHaveFocus());
  });
});

describe('tasks of a host', () => {
  const render = (tenant?: Parameters<typeof withPolicy>[0]) =>
    renderAccount(
      <>
        <Host />
        <AccountPages sections={sections} headingLevel={2} />
      </>,
      tenant ? { tenant: withPolicy(tenant) } : {},
    );
  const open = (name: Parameters<AccountFlows['open']>[0]) => {
    const ends: FlowResult[] = [];
    act(() => void control.open(name).then((end) => ends.push(end)));
    return ends;
  };

  it('go to the section, open its form, and end when that is done', async () => {
    const account = await render();
    const { user } = account;
    await screen.findByText('alice');
    const ends = open('username.change');
    const input = await screen.findByLabelText('New username');
    expect(input).toHaveFocus();
    await user.clear(input);
    await user.type(input, 'alice_2');
    await user.click(screen.getByRole('button', { name: 'Save username' }));
    await verifyWithPassword(account);
    await waitFor(() => expect(ends).toEqual([{ status: 'done' }]));
    expect(await screen.findByText('alice_2')).toBeVisible();
  });

  it('open before the account is there', async () => {
    await render();
    const ends = open('password.change');
    expect(await screen.findByLabelText('New password')).toHaveFocus();
    expect(ends).toEqual([]);
  });

  it('are cancelled by the user, and by leaving', async () => {
    const { user } = await render();
    await screen.findByText('alice');
    const closed = open('email.change');
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(closed).toEqual([{ status: 'cancelled' }]));
    const left = open('email.change');
    await screen.findByLabelText('New email address');
    await user.click(screen.getByRole('button', { name: 'Profile' }));
    await waitFor(() => expect(left).toEqual([{ status: 'cancelled' }]));
  });

  it('ask before something is removed', async () => {
    const { user } = await render();
    await screen.findByText('alice');
    const ends = open('email.remove');
    const question = await screen.findByRole('alertdialog');
    expect(question).toHaveTextContent('alice@example.com');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(ends).toEqual([{ status: 'cancelled' }]));
  });

  it.each([
    ['email.change', 'policy_read_only'],
    ['phone.add', 'not_shown'],
    ['password.set', 'already_there'],
    ['account.delete', 'not_shown'],
  ] as const)('tell why %s is not available: %s', async (name, reason) => {
    await render({ email: 'ReadOnly' });
    await screen.findByText('alice');
    const ends = open(name);
    await waitFor(() => expect(ends).toEqual([{ status: 'unavailable', reason }]));
  });
});

const mounted = vi.fn();

const Own = () => {
  useEffect(mounted, []);
  const { queryClient } = useAccountCore();
  const again = () => void queryClient.resetQueries({ queryKey: queryKeys.settings });
  return (
    <button type="button" onClick={again}>
      Read settings again
    </button>
  );
};

it('never mounts a section of the host again: not for a new token, not for settings that are read again', async () => {
  mounted.mockClear();
  const own: AccountCenterSection = { id: 'own', group: 'profile', Component: Own };
  const getAccessToken = vi.fn();
  const account = await renderAccount(
    <AccountPages sections={[own, ...sections]} headingLevel={2} />,
    {
      before: (_, signedIn) => getAccessToken.mockImplementation(signedIn.getAccessToken),
      props: { getAccessToken, settings: undefined },
    },
  );
  await screen.findByText('alice');
  await account.user.click(screen.getByRole('button', { name: 'Read settings again' }));
  await waitFor(() =>
    expect(
      account.logto.requests.filter(({ path }) => path.includes('well-known')).length,
    ).toBeGreaterThan(1),
  );
  await account.user.click(await screen.findByRole('button', { name: 'Change username' }));
  expect(await screen.findByLabelText('New username')).toHaveFocus();
  expect(mounted).toHaveBeenCalledTimes(1);
});
