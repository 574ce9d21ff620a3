import type { TenantSettings } from '@account-center/client';
import { createFakeLogto, socialOnlyUser } from '@account-center/mocks';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { postResponse } from '../../core/social/popup-channel.ts';
import { responseFromUrl } from '../../core/social/social-link-flow.ts';
import {
  announced,
  cancelStepUp,
  requestsTo,
  stepUpDialog,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import { passMinutes, stopClock } from '../../test/clock.ts';
import { readSettings } from '../../test/read-settings.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import {
  allowWindows,
  answerOf,
  chooseInWindow,
  type OpenedWindow,
  providerPage,
  reportFromWindow,
} from '../../test/social-steps.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { SocialSection } from './index.ts';

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
  { target: 'nope', displayName: 'Nope' },
] as const;
const octo = (userId: string) => ({
  octo: { userId, details: { id: userId, name: 'Bob Example', email: 'bob@octo.example' } },
});

let opened: OpenedWindow[] = [];
const told = vi.fn();
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(told);
  opened = allowWindows();
});

const render = (options: RenderAccountOptions = {}) =>
  renderAccount(<SocialSection />, {
    scenario: signedInAs(alice),
    ...options,
    tenant: { connectors, ...options.tenant },
  });

const knownSettings = async (): Promise<TenantSettings> => {
  const logto = createFakeLogto();
  await signedInAs(alice)(logto, { connectors });
  return readSettings(logto);
};

const press = async ({ user }: RenderedAccount, name: string) =>
  user.click(await screen.findByRole('button', { name }));

const row = (name: string) => {
  const found = screen
    .getAllByRole('listitem')
    .find(({ textContent }) => textContent.startsWith(name));
  if (!found) throw new Error(`There is no row ${name}`);
  return found;
};

describe('connecting an account in a window', () => {
  it('opens it in the click, says where to go on, verifies, and connects', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    expect(opened).toHaveLength(1);
    expect(opened[0]?.document.title).toBe('Opening Octo…');
    expect(await screen.findByText('Continue in the Octo window.')).toBeVisible();
    const page = new URL(await providerPage(opened));
    expect(page.searchParams.get('redirect_uri')).toBe(`${location.origin}/callback/social`);

    await chooseInWindow(account, opened, 'alice-octo');
    expect(opened[0]?.closed).toBe(true);
    expect(await stepUpDialog()).toHaveTextContent('Verify it’s you to connect your Octo account.');
    await verifyWithPassword(account);

    expect(await screen.findByText('alice@octo.example')).toBeVisible();
    expect(row('Octo')).toHaveTextContent('Alice Example');
    expect(announced('polite')).toContain('Octo connected.');
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'social.linked']);
    expect(requestsTo(account, path)).toEqual(['POST 401', 'POST 204']);
    expect(account.signedIn.user.identities.octo?.userId).toBe('alice-octo');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Replace your Octo account' })).toHaveFocus(),
    );
    expect(sessionStorage).toHaveLength(0);
  });

  it('tells Logto all that the provider answered, and where', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    await chooseInWindow(account, opened, 'alice-octo');
    await stepUpDialog();
    const verify = account.logto.requests.find(({ path }) => path.endsWith('/social/verify'));
    expect(verify?.body).toEqual({
      verificationRecordId: expect.any(String),
      connectorData: {
        code: expect.any(String),
        state: expect.stringMatching(/^accountcenter/),
        redirectUri: `${location.origin}/callback/social`,
      },
    });
  });

  it('does not ask again while a verification lives', async () => {
    const account = await render();
    for (const [name, chosen] of [
      ['Octo', 'alice-octo'],
      ['Gamail', 'alice-gamail'],
    ] as const) {
      await press(account, `Connect ${name}`);
      await chooseInWindow(account, opened, chosen);
      if (name === 'Octo') await verifyWithPassword(account);
      await screen.findByRole('button', { name: `Replace your ${name} account` });
    }
    expect(requestsTo(account, '/api/verifications/password')).toEqual(['POST 201']);
  });

  it('works without verification for a user who has no way to verify', async () => {
    const account = await render({ scenario: socialOnlyUser });
    await press(account, 'Connect Octo');
    await chooseInWindow(account, opened, 'alice-octo');
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
    expect(requestsTo(account, path)).toEqual(['POST 204']);
  });

  it('brings the window to the front', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    await press(account, 'Show window');
    expect(opened[0]?.focus).toHaveBeenCalledOnce();
  });

  it('works in strict mode, with one window and one request', async () => {
    const account = await render({ reactStrictMode: true });
    await press(account, 'Connect Octo');
    await chooseInWindow(account, opened, 'alice-octo');
    await verifyWithPassword(account);
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
    expect(opened).toHaveLength(1);
    expect(requestsTo(account, '/api/verifications/social')).toEqual(['POST 201']);
  });

  it('sends users back to where the host says', async () => {
    const account = await render({ props: { socialRedirectUri: '/auth/back' } });
    await press(account, 'Connect Octo');
    const page = new URL(await providerPage(opened));
    expect(page.searchParams.get('redirect_uri')).toBe(`${location.origin}/auth/back`);
  });

  it('sends users of one provider back to another address, and all others to the usual one', async () => {
    const account = await render({
      props: {
        socialRedirectUri: ({ target, connectorId }) =>
          target === 'octo' ? `/account-backend/callback/${connectorId}` : undefined,
      },
    });
    await press(account, 'Connect Octo');
    const page = new URL(await providerPage(opened));
    const own = page.searchParams.get('redirect_uri');
    const connector = account.logto.state.tenant.current.connectors.find(
      (one) => one.type === 'Social' && one.target === 'octo',
    );
    expect(own).toBe(`${location.origin}/account-backend/callback/${connector?.id}`);
    // The backend has sent the answer on to the page of the callback.
    await chooseInWindow(account, opened, 'alice-octo');
    await verifyWithPassword(account);
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
    const checked = account.logto.requests.find(({ path }) => path.endsWith('/social/verify'));
    expect(checked?.body).toMatchObject({ connectorData: { redirectUri: own } });

    await press(account, 'Connect Gamail');
    const other = new URL(await providerPage(opened));
    expect(other.searchParams.get('redirect_uri')).toBe(`${location.origin}/callback/social`);
  });

  it('tells developers once which address to register', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    await providerPage(opened);
    expect(told.mock.calls.flat().join('\n')).toContain(`${location.origin}/callback/social`);
  });
});

describe('connecting an account, when it comes to nothing', () => {
  it('changes nothing and says nothing when the window is closed', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    await screen.findByText('Continue in the Octo window.');
    act(() => opened[0]?.close());
    await waitFor(() => expect(screen.queryByText('Continue in the Octo window.')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(account.events).toEqual([]);
    expect(account.errors).toEqual([]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Connect Octo' })).toHaveFocus());
  });

  it('still connects when the provider only made its window look closed', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    const page = await providerPage(opened);
    await screen.findByText('Continue in the Octo window.');
    act(() => opened[0]?.close());
    await screen.findByRole('button', { name: 'Connect Octo' });
    expect(await reportFromWindow(await answerOf(account, page, 'alice-octo'))).toBe(true);
    await verifyWithPassword(account);
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
  });

  it('goes on waiting as long as the window that looks closed has the focus', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    await screen.findByText('Continue in the Octo window.');
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    act(() => opened[0]?.close());
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(screen.getByText('Continue in the Octo window.')).toBeVisible();
    hasFocus.mockReturnValue(true);
    expect(await screen.findByRole('button', { name: 'Connect Octo' })).toBeVisible();
  });

  it('closes the window and listens no more when the user cancels here', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    const page = await providerPage(opened);
    await press(account, 'Cancel');
    expect(opened[0]?.closed).toBe(true);
    expect(await reportFromWindow(await answerOf(account, page, 'alice-octo'))).toBe(false);
    expect(requestsTo(account, '/api/verifications/social/verify')).toEqual([]);
    expect(await screen.findByRole('button', { name: 'Connect Octo' })).toHaveFocus();
  });

  it('closes the window when the section goes away', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    await providerPage(opened);
    account.unmount();
    await waitFor(() => expect(opened[0]?.closed).toBe(true));
  });

  it('says that the user cancelled at the provider, without asking Logto', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    await chooseInWindow(account, opened, undefined);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You cancelled at the provider. Nothing was changed.',
    );
    expect(requestsTo(account, '/api/verifications/social/verify')).toEqual([]);
    expect(screen.getByRole('button', { name: 'Connect Octo' })).toBeEnabled();
  });

  it('takes no answer with another state', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    const page = await providerPage(opened);
    await screen.findByText('Continue in the Octo window.');
    const answer = responseFromUrl(await answerOf(account, page, 'alice-octo'));
    expect(await postResponse({ ...answer, state: 'forged' })).toBe(false);
    expect(requestsTo(account, '/api/verifications/social/verify')).toEqual([]);
    expect(requestsTo(account, path)).toEqual([]);
    expect(account.signedIn.user.identities).toEqual({});
  });

  it('says that Logto does not believe the answer', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    const page = await providerPage(opened);
    await screen.findByText('Continue in the Octo window.');
    const { state = '' } = responseFromUrl(await answerOf(account, page, 'alice-octo'));
    await postResponse({ state, code: 'forged' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The provider did not confirm the sign-in. Try again.',
    );
  });

  it('says that the account belongs to another user', async () => {
    const account = await render({
      before: (logto) => void logto.createUser({ identities: octo('alice-octo') }),
    });
    await press(account, 'Connect Octo');
    await chooseInWindow(account, opened, 'alice-octo');
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This account is already connected to another user.',
    );
    expect(screen.getByRole('button', { name: 'Connect Octo' })).toBeEnabled();
  });

  it('says that it took too long', async () => {
    stopClock();
    const account = await render();
    await press(account, 'Connect Octo');
    const page = await providerPage(opened);
    await screen.findByText('Continue in the Octo window.');
    const back = await answerOf(account, page, 'alice-octo');
    await passMinutes(11);
    await reportFromWindow(back);
    expect(await screen.findByRole('alert')).toHaveTextContent('That took a little too long.');
  });

  it('closes the window when the trip cannot even begin', async () => {
    const account = await render({
      before: ({ faults }) => faults.add({ path: '/api/verifications/social', network: true }),
    });
    await press(account, 'Connect Octo');
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You seem to be offline/);
    expect(opened[0]?.closed).toBe(true);
  });

  it('goes to no address that is none of the web', async () => {
    const account = await render({
      before: ({ faults }) =>
        faults.add({
          path: '/api/verifications/social',
          status: 201,
          body: {
            verificationRecordId: 'r',
            authorizationUri: 'javascript:alert(1)',
            expiresAt: new Date(Date.now() + 600_000).toISOString(),
          },
        }),
    });
    await press(account, 'Connect Octo');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This provider cannot be used here.',
    );
    expect(opened[0]?.address).toBe('about:blank');
    expect(opened[0]?.closed).toBe(true);
  });
});

describe('an account that is proved, and not connected yet', () => {
  const prove = async (options?: RenderAccountOptions) => {
    const account = await render(options);
    await press(account, 'Connect Octo');
    await chooseInWindow(account, opened, 'alice-octo');
    return account;
  };

  it('is kept when verification is cancelled, and needs no second trip', async () => {
    const account = await prove();
    await cancelStepUp(account);
    expect(
      await screen.findByText('You have signed in to Octo. Verify it’s you to finish.'),
    ).toBeVisible();
    const finish = await screen.findByRole('button', { name: 'Finish' });
    await waitFor(() =>
      expect(row('Octo')).toContainElement(document.activeElement as HTMLElement),
    );
    expect(finish).toBeEnabled();
    await press(account, 'Finish');
    await verifyWithPassword(account);
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
    expect(opened).toHaveLength(1);
    expect(requestsTo(account, '/api/verifications/social/verify')).toEqual(['POST 200']);
  });

  it('is forgotten when the user says so', async () => {
    const account = await prove();
    await cancelStepUp(account);
    await press(account, 'Cancel');
    expect(screen.queryByText(/^You have signed in to Octo/)).toBeNull();
    expect(await screen.findByRole('button', { name: 'Connect Octo' })).toHaveFocus();
    expect(account.events).toEqual([]);
  });

  it('is kept when the verification has expired on the way: one more, and it goes on', async () => {
    const account = await render();
    await press(account, 'Connect Octo');
    await chooseInWindow(account, opened, 'alice-octo');
    await verifyWithPassword(account);
    await screen.findByText('alice@octo.example');
    await press(account, 'Connect Gamail');
    const page = await providerPage(opened);
    await screen.findByText('Continue in the Gamail window.');
    account.logto.faults.add({
      path,
      times: 1,
      status: 401,
      body: { code: 'verification_record.permission_denied', message: 'Permission denied.' },
    });
    await reportFromWindow(await answerOf(account, page, 'alice-gamail'));
    await verifyWithPassword(account);
    expect(await screen.findByText('alice@gamail.example')).toBeVisible();
    expect(requestsTo(account, path)).toEqual(['POST 401', 'POST 204', 'POST 401', 'POST 204']);
  });

  it('is kept when the connection is lost', async () => {
    const account = await prove({
      before: ({ faults }) => faults.add({ path, network: true, times: 1 }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You seem to be offline/);
    await press(account, 'Try again');
    await verifyWithPassword(account);
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
    expect(opened).toHaveLength(1);
  });

  it('may take the place of one that was connected elsewhere meanwhile', async () => {
    const account = await prove();
    account.logto.state.users.update(account.signedIn.user.id, { identities: octo('bob-octo') });
    await verifyWithPassword(account);
    const question =
      'You have already connected another Octo account. Replace it with the new one?';
    expect(await screen.findByText(question)).toBeVisible();
    expect(await screen.findByText('bob@octo.example')).toBeVisible();

    await press(account, 'Replace it');
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
    expect(announced('polite')).toContain('Octo account replaced.');
    expect(account.events.at(-1)).toEqual({ type: 'social.replaced' });
    expect(requestsTo(account, path)).toEqual(['POST 401', 'POST 400', 'PUT 204']);
  });

  it('leaves the one that was connected elsewhere when the user keeps it', async () => {
    const account = await prove();
    account.logto.state.users.update(account.signedIn.user.id, { identities: octo('bob-octo') });
    await verifyWithPassword(account);
    await press(account, 'Keep it');
    expect(screen.queryByText(/^You have already connected another/)).toBeNull();
    expect(account.signedIn.user.identities.octo?.userId).toBe('bob-octo');
  });
});

describe('replacing an account', () => {
  it('says what it takes the place of, and puts the new one there', async () => {
    const account = await render({
      scenario: signedInAs({ ...alice, identities: octo('bob-octo') }),
    });
    await press(account, 'Replace your Octo account');
    expect(
      await screen.findByText(/^Choose an account in the Octo window\. It takes the place of/),
    ).toHaveTextContent('Bob Example');
    await chooseInWindow(account, opened, 'alice-octo');
    await verifyWithPassword(account);
    expect(await screen.findByText('alice@octo.example')).toBeVisible();
    expect(requestsTo(account, path)).toEqual(['PUT 401', 'PUT 204']);
    expect(account.events.at(-1)).toEqual({ type: 'social.replaced' });
    expect(announced('polite')).toContain('Octo account replaced.');
  });
});

describe('an older server', () => {
  it('says that it cannot replace an account', async () => {
    const account = await render({
      scenario: signedInAs({ ...alice, identities: octo('bob-octo') }),
      tenant: { release: '1.39' },
    });
    await press(account, 'Replace your Octo account');
    await chooseInWindow(account, opened, 'alice-octo');
    expect(await screen.findByRole('alert')).toHaveTextContent('This is not available here.');
    expect(account.signedIn.user.identities.octo?.userId).toBe('bob-octo');
  });
});

describe('a tenant that does not let users connect accounts', () => {
  it('locks the section with its reason, once it has said so', async () => {
    const account = await render({ tenant: withPolicy({ social: 'Edit' }) });
    await press(account, 'Connect Octo');
    account.logto.updateTenant(withPolicy({ social: 'ReadOnly' }));
    await chooseInWindow(account, opened, 'alice-octo');
    const card = screen.getByRole('region', { name: 'Connected accounts' });
    expect(
      await within(card).findByText('Your organization does not allow this to be changed.'),
    ).toBeVisible();
    expect(within(card).queryByRole('button')).toBeNull();
  });
});

describe('a provider that does not answer Logto', () => {
  const verify = '/api/verifications/social/verify';

  it.each([
    ['in words of its own', { code: 'connector.general', message: 'x' }, 'Octo did not answer.'],
    ['without a code', { message: 'Bad gateway' }, 'Octo did not answer.'],
    ['and the gateway in front of Logto', null, 'The server cannot be reached.'],
  ])('is told by its name: %s', async (_, body, words) => {
    const account = await render();
    account.logto.faults.add({ path: verify, status: 502, body });
    await press(account, 'Connect Octo');
    await chooseInWindow(account, opened, 'alice-octo');
    expect(await screen.findByRole('alert')).toHaveTextContent(`${words} Try again in a moment.`);
    expect(screen.queryByRole('dialog')).toBeNull();

    account.logto.faults.clear();
    await press(account, 'Connect Octo');
    await chooseInWindow(account, opened, 'alice-octo');
    await stepUpDialog();
  });
});

describe('a tenant that cuts its pages off from whoever opened them', () => {
  it.each([
    ['same-origin', 0],
    ['same-origin-allow-popups', 1],
  ])('%s: windows opened: %i', async (policy, count) => {
    const newer = { crossOriginOpenerPolicy: policy };
    const account = await render({ tenant: { signInExperience: newer } });
    await press(account, 'Connect Octo');
    await waitFor(() =>
      expect(requestsTo(account, '/api/verifications/social')).toEqual(['POST 201']),
    );
    expect(opened).toHaveLength(count);
  });
});

describe('a provider of a kind that no one knows here', () => {
  it('is not offered', async () => {
    const settings = await knownSettings();
    const [first, ...rest] = settings.signInExperience.socialConnectors;
    const socialConnectors = [...(first ? [{ ...first, platform: 'Toaster' }] : []), ...rest];
    await render({
      withoutSettings: true,
      props: {
        settings: {
          ...settings,
          signInExperience: { ...settings.signInExperience, socialConnectors },
        },
      },
    });
    expect(await screen.findByRole('button', { name: 'Connect Gamail' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Connect Octo' })).toBeNull();
  });
});
