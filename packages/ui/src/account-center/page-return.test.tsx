import { fullUser } from '@account-center/mocks';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { SessionsSection } from '../sections/sessions/index.ts';
import { UsernameSection } from '../sections/username/index.ts';
import { verifyWithPassword } from '../test/account-steps.ts';
import { type RenderedAccount, renderAccount } from '../test/render-account.tsx';
import { AccountNotices } from './account-notices.tsx';

const onReauthenticate = vi.fn<() => void>();

const render = async () => {
  onReauthenticate.mockClear();
  const account = await renderAccount(
    <>
      <AccountNotices />
      <UsernameSection />
      <SessionsSection />
    </>,
    { scenario: fullUser, props: { onReauthenticate } },
  );
  await account.user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));
  await verifyWithPassword(account);
  await screen.findByText('This device');
  return account;
};

const turnPage = (type: 'pagehide' | 'pageshow', persisted = true) =>
  act(async () => {
    window.dispatchEvent(new PageTransitionEvent(type, { persisted }));
  });

const root = () => document.querySelector<HTMLElement>('.ac-root');
const isBlank = () => root()?.style.opacity === '0' && root()?.inert === true;

const endSession = ({ logto }: RenderedAccount) =>
  logto.faults.add({
    path: /./,
    status: 401,
    body: { code: 'auth.unauthorized', message: 'Unauthorized.' },
  });

describe('a page that comes back as it was left', () => {
  it('is blank from the moment that it is put away', async () => {
    await render();
    await turnPage('pagehide');
    expect(isBlank()).toBe(true);
  });

  it('stays as it is when the browser throws it away or shows it for the first time', async () => {
    const { logto } = await render();
    logto.requests.clear();
    await turnPage('pagehide', false);
    await turnPage('pageshow', false);
    expect(isBlank()).toBe(false);
    expect(logto.requests).toHaveLength(0);
  });

  it('shows nothing until the session was asked, and then nothing of a session that is over', async () => {
    const account = await render();
    await turnPage('pagehide');
    endSession(account);
    await turnPage('pageshow');
    await waitFor(() => expect(isBlank()).toBe(false));
    expect(screen.queryByText('alice')).toBeNull();
    expect(screen.queryByText('This device')).toBeNull();
    expect(document.body.textContent).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
    expect(onReauthenticate).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Sign in again' })).toBeVisible();
  });

  it('is blank although no one told it that it is put away', async () => {
    const account = await render();
    endSession(account);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(isBlank()).toBe(true);
    await waitFor(() => expect(isBlank()).toBe(false));
    expect(screen.queryByText('alice')).toBeNull();
  });

  it('goes on where the user was when the session lives, with what was typed and the focus', async () => {
    const account = await render();
    await account.user.click(screen.getByRole('button', { name: 'Change username' }));
    const input = await screen.findByRole('textbox');
    await account.user.clear(input);
    await account.user.type(input, 'alice_two');
    await turnPage('pagehide');
    await turnPage('pageshow');
    await waitFor(() => expect(isBlank()).toBe(false));
    expect(input).toBeInTheDocument();
    expect(input).toHaveValue('alice_two');
    expect(input).toHaveFocus();
    expect(screen.getByText('This device')).toBeVisible();
    expect(onReauthenticate).not.toHaveBeenCalled();
  });

  it('shows nothing of the former user when another is signed in', async () => {
    const account = await render();
    await turnPage('pagehide');
    account.logto.faults.add({
      path: '/api/my-account',
      status: 200,
      body: { id: 'another', username: 'bob' },
    });
    await turnPage('pageshow');
    await waitFor(() => expect(isBlank()).toBe(false));
    expect(screen.queryByText('alice')).toBeNull();
    expect(await screen.findByText('bob')).toBeVisible();
  });

  it('shows nothing of what it knew without a network', async () => {
    const account = await render();
    await turnPage('pagehide');
    account.logto.faults.add({ path: /./, network: true });
    await turnPage('pageshow');
    await waitFor(() => expect(isBlank()).toBe(false), { timeout: 8000 });
    expect(screen.queryByText('alice')).toBeNull();
    expect(screen.queryByText('This device')).toBeNull();
  });
});

describe('signing out', () => {
  it('leaves nothing of the user on the page', async () => {
    const account = await render();
    await account.user.click(screen.getByRole('button', { name: 'Sign out Chrome on macOS' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Sign out here?' });
    await account.user.click(within(dialog).getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(screen.queryByText('alice')).toBeNull());
    expect(document.body.textContent).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  });
});
