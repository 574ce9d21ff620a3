import {
  createFakeLogto,
  type FakeLogto,
  freshUser,
  type SignedInUser,
} from '@account-center/mocks';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { AccountRoot } from '../account-center/account-root.tsx';
import { useAccount } from '../data/use-account.ts';
import { readDraft, writeDraft } from '../forms/drafts.ts';
import { EmailSection } from '../sections/email/index.ts';
import { type RenderAccountOptions, renderAccount } from '../test/render-account.tsx';
import { renderHooks } from '../test/render-hooks.tsx';
import { AccountProvider, useAccountCore } from './account-provider.tsx';
import { savePendingReauthentication } from './pending-reauthentication.ts';
import { savePendingRedirect } from './social/pending-redirect.ts';
import { forgetStoredAccount, isOnTrip } from './stored-account.ts';

const address = 'alice@new.example';
const stored = () => JSON.stringify({ ...sessionStorage });
const soon = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));

const typing = async (options: RenderAccountOptions = {}) => {
  const account = await renderAccount(<EmailSection />, options);
  await account.user.click(await screen.findByRole('button', { name: 'Change email' }));
  await account.user.type(await screen.findByLabelText('New email address'), address);
  expect(stored()).toContain(address);
  return account;
};

const trip = (owner: string) => ({
  trip: {
    state: 'accountcenterx',
    owner,
    target: 'octo',
    purpose: 'link' as const,
    redirectUri: 'http://localhost/callback/social',
    pending: { record: 'pending', expiresAt: Date.now() + 600_000 },
  },
  returnTo: window.location.href,
  stepUp: { kind: 'step-up' as const, id: 'the-live-record', expiresAt: Date.now() + 600_000 },
});
type Departure = Parameters<typeof savePendingRedirect>[0];
const leaveAs = (owner: string) => savePendingRedirect(trip(owner) as unknown as Departure);

type Fake = { readonly logto: FakeLogto; readonly signedIn: SignedInUser };

/** A host that names its user, until that one leaves. */
const Page = ({ logto, signedIn }: Fake) => {
  const [userId, setUserId] = useState<string | undefined>(signedIn.user.id);
  return (
    <AccountProvider
      endpoint={logto.endpoint}
      fetch={(url, init) => logto.fetch(url, init)}
      getAccessToken={() => (userId ? signedIn.accessToken : undefined)}
      userId={userId}
    >
      <AccountRoot>
        <EmailSection />
        <button type="button" onClick={() => setUserId(undefined)}>
          Leave
        </button>
      </AccountRoot>
    </AccountProvider>
  );
};

/** Two parts of a page, of which one can be taken away. */
const Parts = ({ logto, signedIn }: Fake) => {
  const [both, setBoth] = useState(true);
  const provider = {
    endpoint: logto.endpoint,
    getAccessToken: signedIn.getAccessToken,
    fetch: (url: string, init: RequestInit) => logto.fetch(url, init),
  };
  return (
    <>
      <AccountProvider {...provider}>
        <p>One</p>
      </AccountProvider>
      {both ? <AccountProvider {...provider}>Two</AccountProvider> : null}
      <button type="button" onClick={() => setBoth(false)}>
        Hide
      </button>
    </>
  );
};

describe('what this tab keeps of a user goes', () => {
  it('when the host unmounts everything, as after a sign-out', async () => {
    const { unmount } = await typing();
    unmount();
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('when the host names no one any more', async () => {
    const logto = createFakeLogto({ latency: 1 });
    const signedIn = await freshUser(logto);
    render(<Page {...{ logto, signedIn }} />);
    await screen.findByRole('button', { name: 'Change email' });
    writeDraft(signedIn.user.id, 'email', { email: address });
    act(() => screen.getByRole('button', { name: 'Leave' }).click());
    expect(sessionStorage).toHaveLength(0);
  });

  it('when the page is next loaded for another user', async () => {
    writeDraft('someone', 'email', { email: address });
    leaveAs('someone');
    savePendingReauthentication({ owner: 'someone', purpose: 'tokens.create' });
    await renderAccount(<EmailSection />);
    await screen.findByRole('button', { name: 'Change email' });
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('when the page is next loaded and no one is signed in', async () => {
    writeDraft('someone', 'email', { email: address });
    await renderHooks(useAccount, { props: { getAccessToken: () => undefined } });
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('when the session of the proxy is over, and no one is signed in', async () => {
    writeDraft('someone', 'email', { email: address });
    await renderHooks(useAccount, {
      props: {
        getAccessToken: null,
        fetch: async () => Response.json({ code: 'backend.missing_token' }, { status: 401 }),
      },
    });
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('when the host says so', () => {
    writeDraft('someone', 'email', { email: address });
    leaveAs('someone');
    savePendingReauthentication({ owner: 'someone', purpose: 'tokens.create' });
    forgetStoredAccount();
    expect(sessionStorage).toHaveLength(0);
  });

  it('after its time', async () => {
    writeDraft('a', 'email', { email: address });
    const { now } = Date;
    Date.now = () => now() + 3_600_001;
    try {
      expect(readDraft('a', 'email')).toBeUndefined();
    } finally {
      Date.now = now;
    }
  });
});

describe('what this tab keeps of a user stays', () => {
  it('in strict mode, which mounts twice', async () => {
    const account = await typing({ reactStrictMode: true });
    await soon();
    expect(stored()).toContain(address);
    account.unmount();
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('while the page is at a social provider, with the live record', async () => {
    const { unmount, signedIn } = await typing();
    leaveAs(signedIn.user.id);
    unmount();
    await soon();
    expect(isOnTrip()).toBe(true);
    expect(stored()).toContain(address);
    expect(stored()).toContain('the-live-record');
  });

  it('while its user signs in again, because the session has ended', async () => {
    const { unmount, logto, signedIn } = await typing();
    logto.faults.add({ path: /^\/api/, status: 401, body: { code: 'auth.unauthorized' } });
    const form = screen.getByLabelText('New email address').closest('form');
    act(() =>
      within(form as HTMLElement)
        .getByRole('button', { name: 'Send code' })
        .click(),
    );
    await screen.findByText(/session has ended/);
    unmount();
    await soon();
    expect(stored()).toContain(address);

    logto.faults.clear();
    await renderAccount(<EmailSection />, { logto, scenario: async () => signedIn });
    act(() => screen.queryByRole('button', { name: 'Change email' })?.click());
    const change = await screen.findByRole('button', { name: 'Change email' });
    act(() => change.click());
    expect(await screen.findByLabelText('New email address')).toHaveValue(address);
  });

  it('while another part of the page still shows the account', async () => {
    const logto = createFakeLogto({ latency: 1 });
    const signedIn = await freshUser(logto);
    render(
      <StrictMode>
        <Parts {...{ logto, signedIn }} />
      </StrictMode>,
    );
    writeDraft(signedIn.user.id, 'email', { email: address });
    act(() => screen.getByRole('button', { name: 'Hide' }).click());
    await soon();
    expect(stored()).toContain(address);
  });
});

it('the private cache goes with its provider, and the record too', async () => {
  const { core, verify, unmount, hooks } = await renderHooks(() => {
    useAccountCore();
    return useAccount();
  });
  await waitFor(() => expect(hooks().status).toBe('ready'));
  await verify();
  const { queryClient, client } = core();
  unmount();
  await waitFor(() => expect(queryClient.getQueryCache().getAll()).toEqual([]));
  expect(client.verification.current()).toBeUndefined();
});
