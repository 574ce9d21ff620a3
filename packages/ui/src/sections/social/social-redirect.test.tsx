import type { SignedInUser } from '@account-center/mocks';
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountCenter } from '../../account-center/account-center.tsx';
import { processSocialCallback } from '../../core/social/social-callback.ts';
import { loadPage } from '../../lib/load-page.ts';
import {
  announced,
  cancelStepUp,
  requestsTo,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import { passMinutes, stopClock } from '../../test/clock.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { answerOf, blockWindows } from '../../test/social-steps.ts';
import { SocialSection } from './index.ts';

vi.mock('../../lib/load-page.ts', () => ({ loadPage: vi.fn(), loadInPlace: vi.fn() }));

const path = '/api/my-account/identities';
const alice = {
  username: 'alice',
  password: 'Corr3ct-Horse!battery',
  primaryEmail: 'alice@example.com',
};
const connectors = [
  'email',
  { target: 'octo', displayName: 'Octo' },
  { target: 'gamail', displayName: 'Gamail' },
] as const;

const leftFor = vi.mocked(loadPage);
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  leftFor.mockReset();
  blockWindows();
});

const render = (options: RenderAccountOptions = {}) =>
  renderAccount(<SocialSection />, {
    scenario: signedInAs(alice),
    tenant: { connectors },
    ...options,
  });

/** The same page, loaded again: everything in memory is gone. */
const loadAgain = async (
  { logto, signedIn }: RenderedAccount,
  page = <SocialSection />,
  user: SignedInUser = signedIn,
) => renderAccount(page, { logto, scenario: async () => user });

const leave = async (account: RenderedAccount, name = 'Octo') => {
  await account.user.click(await screen.findByRole('button', { name: `Connect ${name}` }));
  await waitFor(() => expect(leftFor).toHaveBeenCalledOnce());
  return leftFor.mock.calls[0]?.[0] ?? '';
};

/** Says yes to the question that stands on the page after the return. */
const confirm = async ({ user }: RenderedAccount) => {
  await screen.findByText('Connect your Octo account?');
  await user.click(screen.getByRole('button', { name: 'Connect' }));
};

/** What the page of the callback does with the address that the provider sends the browser to. */
const returnFrom = (address: string) =>
  processSocialCallback(address, { navigate: () => undefined });

describe('connecting an account with the whole page', () => {
  it('goes there when windows are blocked, comes back, verifies, and connects', async () => {
    const account = await render();
    const page = await leave(account);
    expect(await screen.findByText('Going to Octo…')).toBeVisible();
    const back = await answerOf(account, page, 'alice-octo');
    account.unmount();

    expect(await returnFrom(back)).toEqual({ status: 'returning', to: window.location.href });
    const again = await loadAgain(account);
    await confirm(again);
    await verifyWithPassword(again);
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
    expect(announced('polite')).toContain('Octo connected.');
    expect(again.events.map(({ type }) => type)).toEqual(['step-up.verified', 'social.linked']);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Replace your Octo account' })).toHaveFocus(),
    );
    expect(sessionStorage).toHaveLength(0);
  });

  it('brings the verification along, so that no one is asked twice', async () => {
    const account = await render();
    await leave(account);
    await returnFrom(await answerOf(account, leftFor.mock.calls[0]?.[0] ?? '', 'alice-octo'));
    account.unmount();
    const again = await loadAgain(account);
    await confirm(again);
    await verifyWithPassword(again);
    await screen.findByText('alice@octo.example');

    leftFor.mockReset();
    const page = await leave(again, 'Gamail');
    expect(sessionStorage).toHaveLength(1);
    const back = await answerOf(again, page, 'alice-gamail');
    again.unmount();
    await returnFrom(back);
    const third = await loadAgain(again);
    await screen.findByText('Connect your Gamail account?');
    await third.user.click(screen.getByRole('button', { name: 'Connect' }));
    expect(await screen.findByText('alice@gamail.example')).toBeVisible();
    expect(requestsTo(third, path)).toEqual(['POST 204']);
    expect(sessionStorage).toHaveLength(0);
  });

  it('works in strict mode', async () => {
    const account = await render({ reactStrictMode: true });
    const back = await answerOf(account, await leave(account), 'alice-octo');
    account.unmount();
    await returnFrom(back);
    const again = await renderAccount(<SocialSection />, {
      logto: account.logto,
      scenario: async () => account.signedIn,
      reactStrictMode: true,
    });
    await confirm(again);
    await verifyWithPassword(again);
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
    expect(requestsTo(again, '/api/verifications/social/verify')).toEqual(['POST 200']);
  });

  it('brings up the page of the settings that the user set out from', async () => {
    const account = await render();
    const back = await answerOf(account, await leave(account), 'alice-octo');
    account.unmount();
    await returnFrom(back);
    const again = await loadAgain(account, <AccountCenter />);
    expect(await screen.findByRole('region', { name: 'Connected accounts' })).toBeVisible();
    await confirm(again);
    await verifyWithPassword(again);
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
  });

  it('keeps the proved account when the verification is cancelled then', async () => {
    const account = await render();
    const back = await answerOf(account, await leave(account), 'alice-octo');
    account.unmount();
    await returnFrom(back);
    const again = await loadAgain(account);
    await confirm(again);
    await cancelStepUp(again);
    await again.user.click(await screen.findByRole('button', { name: 'Finish' }));
    await verifyWithPassword(again);
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
  });
});

describe('coming back with the whole page, before the user has said yes', () => {
  /** Brings the user back; with a live verification, which would let everything through. */
  const saveRedirectResult = async () => {
    const account = await render();
    const back = await answerOf(account, await leave(account), 'bob-octo');
    account.unmount();
    await returnFrom(back);
    const again = await loadAgain(account);
    await screen.findByText('Connect your Octo account?');
    return again;
  };

  it('links nothing and asks for no verification', async () => {
    const again = await saveRedirectResult();
    expect(
      screen.getByText(
        /Whoever signs in to that Octo account can then sign in to this account too/,
      ),
    ).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(requestsTo(again, path)).toEqual([]);
  });

  it('links nothing with a live verification either', async () => {
    const account = await render();
    const { expiresAt, verificationRecordId } = await (
      await account.logto.fetch(`${account.logto.endpoint}/api/verifications/password`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${account.signedIn.accessToken}`,
        },
        body: JSON.stringify({ password: alice.password }),
      })
    ).json();
    const page = await leave(account);
    const kept = JSON.parse(sessionStorage.getItem('account-center:social-departure') ?? '');
    const stepUp = { kind: 'step-up', id: verificationRecordId, expiresAt: Date.parse(expiresAt) };
    sessionStorage.setItem('account-center:social-departure', JSON.stringify({ ...kept, stepUp }));
    const back = await answerOf(account, page, 'bob-octo');
    account.unmount();
    await returnFrom(back);
    const again = await loadAgain(account);
    await screen.findByText('Connect your Octo account?');
    expect(requestsTo(again, path)).toEqual([]);
    expect(again.signedIn.user.identities).toEqual({});
    await again.user.click(screen.getByRole('button', { name: 'Connect' }));
    expect(await screen.findByText('bob@octo.example')).toBeVisible();
  });

  it('links nothing when the user says no', async () => {
    const again = await saveRedirectResult();
    await again.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('button', { name: 'Connect Octo' })).toBeEnabled();
    expect(again.signedIn.user.identities).toEqual({});
    expect(requestsTo(again, path)).toEqual([]);
    expect(sessionStorage).toHaveLength(0);
  });

  it('names the provider when the user is asked to verify for it', async () => {
    const again = await saveRedirectResult();
    await confirm(again);
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'Verify it’s you to connect your Octo account.',
    );
  });

  it('sends nothing when the question stood there until its ten minutes were over', async () => {
    stopClock();
    const again = await saveRedirectResult();
    await passMinutes(11);
    await confirm(again);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'That took a little too long. Start again.',
    );
    expect(requestsTo(again, path)).toEqual([]);
  });
});

describe('coming back with the whole page, when it comes to nothing', () => {
  it('says that the user cancelled at the provider', async () => {
    const account = await render();
    const back = await answerOf(account, await leave(account), undefined);
    account.unmount();
    await returnFrom(back);
    await loadAgain(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You cancelled at the provider. Nothing was changed.',
    );
  });

  it('says nothing when the user turned back, and remembers nothing either', async () => {
    const account = await render();
    await leave(account);
    account.unmount();
    const again = await loadAgain(account);
    expect(await screen.findByRole('button', { name: 'Connect Octo' })).toBeEnabled();
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(again.errors).toEqual([]);
  });

  it('is over when the browser shows the page as it was', async () => {
    const account = await render();
    await leave(account);
    act(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    expect(await screen.findByRole('button', { name: 'Connect Octo' })).toBeEnabled();
    expect(sessionStorage).toHaveLength(0);
  });

  it('links nothing for a state that was tampered with', async () => {
    const account = await render();
    const back = new URL(await answerOf(account, await leave(account), 'alice-octo'));
    account.unmount();
    back.searchParams.set('state', 'forged');
    expect(await returnFrom(back.href)).toMatchObject({ status: 'refused' });
    const again = await loadAgain(account);
    expect(await screen.findByRole('button', { name: 'Connect Octo' })).toBeEnabled();
    expect(requestsTo(again, '/api/verifications/social/verify')).toEqual([]);
    expect(again.signedIn.user.identities).toEqual({});
  });

  it('links nothing for another user, and hands no verification over', async () => {
    const account = await render();
    const back = await answerOf(account, await leave(account), 'alice-octo');
    account.unmount();
    await returnFrom(back);
    const { id, accessToken } = account.logto.createUser({ username: 'bob' });
    const bob = account.logto.state.users.find(id);
    if (!bob) throw new TypeError('There is no Bob');
    const again = await loadAgain(account, <SocialSection />, {
      user: bob,
      accessToken,
      getAccessToken: async () => accessToken,
    });
    expect(await screen.findByRole('button', { name: 'Connect Octo' })).toBeEnabled();
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
    expect(requestsTo(again, '/api/verifications/social/verify')).toEqual([]);
    expect(bob.identities).toEqual({});
  });

  it('forgets a trip whose ten minutes are over', async () => {
    stopClock();
    const account = await render();
    const back = await answerOf(account, await leave(account), 'alice-octo');
    account.unmount();
    await returnFrom(back);
    await passMinutes(11);
    const again = await loadAgain(account);
    expect(await screen.findByRole('button', { name: 'Connect Octo' })).toBeEnabled();
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
    expect(requestsTo(again, '/api/verifications/social/verify')).toEqual([]);
  });

  it.each([
    ['opens no window', false, 'Your browser blocked the window and lets this page store nothing.'],
    ['is on a phone', true, 'Your browser lets this page store nothing,'],
  ])('stays here and says why when the browser stores nothing and %s', async (_, isPhone, text) => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: isPhone && query.includes('pointer: coarse'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
    const account = await render();
    await account.user.click(await screen.findByRole('button', { name: 'Connect Octo' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
    expect(leftFor).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});

describe('a phone', () => {
  it('goes with the whole page, without trying a window', async () => {
    const open = vi.spyOn(window, 'open');
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query.includes('pointer: coarse'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
    const account = await render();
    await leave(account);
    expect(open).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});
