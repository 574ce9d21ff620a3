import { createFakeLogto } from '@account-center/mocks';
import { act, screen, waitFor, within } from '@testing-library/react';
import { type ReactNode, useEffect, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAccountCore } from '../core/account-provider.tsx';
import { type FlowId, type FlowName, waitsForPress } from '../core/flows/flow-names.ts';
import { useAccountFlows } from '../data/use-account-flows.ts';
import { loadPage } from '../lib/load-page.ts';
import { backendOf, everybodysUser } from '../test/guarded-actions.ts';
import { readSettings } from '../test/read-settings.ts';
import { type RenderedAccount, renderAccount } from '../test/render-account.tsx';
import { installAuthenticator } from '../test/software-authenticator.ts';
import { AccountCenter } from './account-center.tsx';

vi.mock('../lib/load-page.ts', () => ({ loadPage: vi.fn(), loadInPlace: vi.fn() }));

const password = 'Corr3ct-Horse!battery';

/** Every flow, as an address may name it, and the button that it leads to, where it leads to one. */
const addresses: Readonly<Record<FlowId, readonly [name: FlowName, button?: string]>> = {
  'profile.edit': ['profile.edit'],
  'avatar.change': ['avatar.change'],
  'avatar.remove': ['avatar.remove', 'Remove picture'],
  'email.add': ['email.add'],
  'email.change': ['email.change'],
  'email.remove': ['email.remove', 'Remove email'],
  'phone.add': ['phone.add'],
  'phone.change': ['phone.change'],
  'phone.remove': ['phone.remove', 'Remove phone number'],
  'username.add': ['username.add'],
  'username.change': ['username.change'],
  'username.remove': ['username.remove', 'Remove username'],
  'password.set': ['password.set'],
  'password.change': ['password.change'],
  'social.link': ['social.link:octo', 'Connect Octo'],
  'social.unlink': ['social.unlink:mock-social', 'Disconnect Mock'],
  'passkey.add': ['passkey.add', 'Add passkey'],
  'two-step.turn-on': ['two-step.turn-on'],
  'two-step.turn-off': ['two-step.turn-off', 'Turn off'],
  'authenticator.set-up': ['authenticator.set-up'],
  'authenticator.replace': ['authenticator.replace', 'Replace your authenticator app'],
  'authenticator.remove': ['authenticator.remove', 'Remove authenticator app'],
  'backup-codes.generate': ['backup-codes.generate', 'More for backup codes'],
  'backup-codes.view': ['backup-codes.view', 'Show codes'],
  'backup-codes.remove': ['backup-codes.remove', 'More for backup codes'],
  'sessions.sign-out-others': ['sessions.sign-out-others'],
  'token.create': ['token.create', 'Create token'],
  'account.delete': ['account.delete', 'Delete account'],
};

const tenant = {
  connectors: [
    'email',
    'sms',
    { target: 'mock-social', displayName: 'Mock' },
    { target: 'octo', displayName: 'Octo' },
  ],
} as const;

/** Shows its children once the user has verified, which would let everything through. */
const Verified = ({ children }: { readonly children: ReactNode }) => {
  const { client } = useAccountCore();
  const [isVerified, setVerified] = useState(false);
  useEffect(() => {
    void client.verifications.password({ password }).then((record) => {
      client.verification.set(record);
      setVerified(true);
    });
  }, [client]);
  return isVerified ? children : null;
};

/** Opens a flow as a host may: in an effect, when no one has pressed anything. */
const Opener = ({ name }: { readonly name: FlowName }) => {
  const { open } = useAccountFlows();
  useEffect(() => void open(name), [open, name]);
  return null;
};

/** Comes to the page of a user who has everything. */
const arrive = async (page: ReactNode): Promise<RenderedAccount> => {
  const logto = createFakeLogto({ latency: 1 });
  const signedIn = await everybodysUser(logto, tenant);
  signedIn.user.avatar = 'https://pictures.example/alice.png';
  const settings = { ...(await readSettings(logto)), backend: { tokens: true, deletion: true } };
  const ask = backendOf(logto);
  return renderAccount(<Verified>{page}</Verified>, {
    logto,
    scenario: async () => signedIn,
    props: {
      backend: '/backend',
      settings,
      fetch: (url, init) => (url.startsWith('/backend') ? ask(url, init) : logto.fetch(url, init)),
    },
    reactStrictMode: true,
  });
};

/** Waits until nothing is asked of the server any more. */
const quiet = async ({ logto }: RenderedAccount) => {
  let before = -1;
  await waitFor(
    () => {
      const now = logto.requests.length;
      const isQuiet = now === before && screen.queryByRole('progressbar') === null;
      before = now;
      expect(isQuiet).toBe(true);
    },
    { interval: 60 },
  );
};

/** What was done at the server beside reading, the verification of the test aside. */
const deeds = ({ logto }: RenderedAccount) =>
  logto.requests
    // The backend asks Logto who the caller is.
    .filter(({ path }) => !path.startsWith('/oidc/'))
    .filter(({ method, path }) => method !== 'GET' || path.includes('backup-codes'))
    .map(({ method, path }) => `${method} ${path}`)
    // What the live verification of the test itself has cost.
    .filter(
      (deed) => !['POST /api/verifications/password', 'POST /backend/verification'].includes(deed),
    );

const ways: Readonly<Record<string, (name: FlowName) => ReactNode>> = {
  'a fragment': (name) => {
    window.history.replaceState(null, '', `/page#account/${name}`);
    return <AccountCenter navigation="hash" />;
  },
  'the path of a router': (name) => <AccountCenter section={name} />,
  'open() in an effect': (name) => (
    <>
      <AccountCenter />
      <Opener name={name} />
    </>
  ),
};

beforeEach(() => {
  // As a browser says it of a page that was only loaded.
  Object.defineProperty(navigator, 'userActivation', {
    configurable: true,
    value: { isActive: false, hasBeenActive: false },
  });
  vi.spyOn(window, 'open').mockReturnValue(null);
  installAuthenticator();
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'userActivation');
  window.history.replaceState(null, '', '/');
});

describe.each(Object.entries(ways))('an address in %s', (_, show) => {
  it.each(Object.entries(addresses))('does nothing by itself: %s', async (flow, [name, button]) => {
    const account = await arrive(show(name));
    await screen.findByRole('navigation');
    await quiet(account);
    if (button) {
      const target = await screen.findByRole('button', { name: button });
      await waitFor(() => expect(target).toHaveFocus());
      expect(target).toHaveAttribute('data-pointed');
      expect(target).toBeEnabled();
    }
    await quiet(account);
    expect(deeds(account)).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(window.open).not.toHaveBeenCalled();
    expect(vi.mocked(loadPage)).not.toHaveBeenCalled();
    // A flow that only opens a form may; the others show none either.
    if (waitsForPress(flow as FlowId)) {
      expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    }
  });
});

it('the button that an address leads to does it, and is no longer marked then', async () => {
  const account = await arrive(ways['a fragment']?.('backup-codes.view'));
  const button = await screen.findByRole('button', { name: 'Show codes' });
  await waitFor(() => expect(button).toHaveFocus());
  expect(window.location.hash).toBe('#account/backup-codes');
  await account.user.keyboard('{Enter}');
  expect(await screen.findByText('0123456789')).toBeVisible();
  expect(button).not.toHaveAttribute('data-pointed');
});

it.each([
  '#account/social.link:%00%0d%0a',
  '#account/social.link:"]),*{}',
  '#account/social.link:\ud800',
  `#account/${'a.'.repeat(50_000)}`,
  `#account/social.link:${'x'.repeat(100_000)}`,
  '#account/constructor.constructor',
  '#account/__proto__.toString',
  '#account/social.hasOwnProperty',
  '#account/social.link',
  '#account//password.change',
  '#account/%',
])('an odd address does nothing and breaks nothing: %#', async (hash) => {
  window.history.replaceState(null, '', `/page${hash}`);
  const account = await arrive(<AccountCenter navigation="hash" />);
  await screen.findByRole('navigation');
  await quiet(account);
  expect(deeds(account)).toEqual([]);
  expect(account.errors).toEqual([]);
  expect(window.open).not.toHaveBeenCalled();
});

it('an address does not act in the moment of a press either: the press was for something else', async () => {
  const account = await arrive(<AccountCenter navigation="hash" />);
  await screen.findByRole('navigation');
  Object.assign(navigator.userActivation, { isActive: true });
  act(() => {
    window.location.hash = '#account/social.link:octo';
  });
  const button = await screen.findByRole('button', { name: 'Connect Octo' });
  await waitFor(() => expect(button).toHaveFocus());
  await quiet(account);
  expect(deeds(account)).toEqual([]);
  expect(window.open).not.toHaveBeenCalled();
});

it('an address that changes while a dialog is open does not press through it', async () => {
  window.history.replaceState(null, '', '/page#account/email');
  const account = await arrive(<AccountCenter navigation="hash" />);
  await account.user.click(await screen.findByRole('button', { name: 'Remove email' }));
  const question = await screen.findByRole('alertdialog');
  act(() => {
    window.location.hash = '#account/social.link:octo';
  });
  await quiet(account);
  expect(question).toContainElement(document.activeElement as HTMLElement);
  expect(deeds(account)).toEqual([]);
  expect(window.open).not.toHaveBeenCalled();
});

it('the back button does not do again what a press has done', async () => {
  const account = await arrive(ways['a fragment']?.('two-step.turn-off'));
  const button = await screen.findByRole('button', { name: 'Turn off' });
  await waitFor(() => expect(button).toHaveFocus());
  await account.user.click(button);
  const question = await screen.findByRole('alertdialog');
  await account.user.click(within(question).getByRole('button', { name: 'Turn off' }));
  expect(await screen.findByRole('button', { name: 'Turn on' })).toBeVisible();
  const done = deeds(account);
  await account.user.click(screen.getByRole('button', { name: 'Profile' }));
  act(() => window.history.back());
  await screen.findByRole('button', { name: 'Turn on' });
  await quiet(account);
  expect(deeds(account)).toEqual(done);
});
