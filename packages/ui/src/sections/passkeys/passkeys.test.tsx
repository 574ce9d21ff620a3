import { everythingReadOnly, fullUser, thirdPartyClient, userAgents } from '@account-center/mocks';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  announced,
  cancelStepUp,
  formClosed,
  requestsTo,
  stepUpDialog,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import { passMinutes, stopClock } from '../../test/clock.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { installAuthenticator } from '../../test/software-authenticator.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { PasskeysSection } from './index.ts';

const factorsPath = '/api/my-account/mfa-verifications';
const optionsPath = '/api/verifications/web-authn/registration';
const icloud = 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd';

const signIn = { signInExperience: { passkeySignIn: { enabled: true } } };
const noFactors = {
  signInExperience: { mfa: { policy: 'NoPrompt' as const, factors: ['Totp' as const] } },
};

const render = (options?: RenderAccountOptions) => renderAccount(<PasskeysSection />, options);

const stored = ({ logto, signedIn }: RenderedAccount) =>
  (logto.state.users.find(signedIn.user.id)?.mfaVerifications ?? []).flatMap((factor) =>
    factor.type === 'WebAuthn' ? [{ id: factor.credentialId, name: factor.name }] : [],
  );

const region = () => screen.queryByRole('region', { name: 'Passkeys' });
const addButton = () => screen.findByRole('button', { name: 'Add passkey' });
const nameInput = () => screen.findByRole('textbox', { name: 'Name' });

/** Points at the button, waits for what is fetched then, and presses. */
const create = async (account: RenderedAccount) => {
  const button = await addButton();
  const before = requestsTo(account, optionsPath).length;
  await account.user.hover(button);
  await waitFor(() => expect(requestsTo(account, optionsPath).length).toBe(before + 1));
  await account.user.click(button);
};

const add = async (account: RenderedAccount) => {
  await create(account);
  await nameInput();
  await account.user.click(screen.getByRole('button', { name: 'Save passkey' }));
};

const rows = () =>
  within(screen.getByRole('list', { name: 'Your passkeys' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

const choose = async ({ user }: RenderedAccount, name: string, item: string) => {
  await user.click(await screen.findByRole('button', { name: `More for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

describe('adding a passkey', () => {
  it('is named after its keeper, checked, saved after a verification, and listed', async () => {
    const authenticator = installAuthenticator({ aaguid: icloud, synced: true });
    const account = await render({ tenant: signIn });
    expect(await screen.findByText('No passkeys yet')).toBeVisible();
    await create(account);

    expect(await nameInput()).toHaveValue('iCloud Keychain');
    await waitFor(async () => expect(await nameInput()).toHaveFocus());
    expect(screen.getByText('Passkey created in iCloud Keychain')).toBeVisible();
    expect(screen.getByText(/^It is there on all devices/)).toBeVisible();
    expect(stored(account)).toEqual([]);

    await account.user.click(screen.getByRole('button', { name: 'Save passkey' }));
    expect(await stepUpDialog()).toHaveTextContent('Verify it’s you to add a passkey.');
    await verifyWithPassword(account);
    await formClosed();
    expect(rows()).toEqual([expect.stringMatching(/^iCloud KeychainAdded /)]);
    expect(stored(account)).toEqual([{ id: authenticator.made[0], name: 'iCloud Keychain' }]);
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'passkey.added']);
    expect(announced('polite')).toContain('Passkey added.');
    await waitFor(() => expect(region()).toContainElement(document.activeElement as HTMLElement));
  });

  it('asks the server for options once, pointing, pressing and the focus afterwards included', async () => {
    installAuthenticator();
    const account = await render();
    const button = await addButton();
    // Pressed while they are on their way.
    await account.user.hover(button);
    await account.user.click(button);
    await nameInput();
    await account.user.click(screen.getByRole('button', { name: 'Save passkey' }));
    await verifyWithPassword(account);
    await formClosed();
    await waitFor(() => expect(stored(account)).toHaveLength(1));
    await waitFor(async () =>
      expect(region()).toContainElement(document.activeElement as HTMLElement),
    );
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(requestsTo(account, optionsPath)).toEqual(['POST 200']);
  });

  it('asks for them once although the first ceremony was cancelled', async () => {
    const authenticator = installAuthenticator();
    authenticator.fail('NotAllowedError');
    const account = await render();
    await create(account);
    await waitFor(() => expect(authenticator.asked).toHaveLength(1));
    const button = await addButton();
    await waitFor(() => expect(button).toBeEnabled());
    await account.user.click(button);
    expect(await nameInput()).toBeVisible();
    expect(requestsTo(account, optionsPath)).toEqual(['POST 200']);
  });

  it('begins in the press itself, with what was fetched before', async () => {
    const authenticator = installAuthenticator();
    const account = await render();
    const button = await addButton();
    await account.user.hover(button);
    await waitFor(() => expect(requestsTo(account, optionsPath)).toEqual(['POST 200']));
    await waitFor(() => expect(button).toBeEnabled());
    // No time passes between the press and the ceremony.
    await waitFor(() => {
      if (authenticator.asked.length === 0) fireEvent.click(button);
      expect(authenticator.asked).toHaveLength(1);
    });
    expect(requestsTo(account, optionsPath)).toEqual(['POST 200']);
    expect(await nameInput()).toBeVisible();
  });

  it('fetches once however often one points at the button, and again after five minutes', async () => {
    stopClock();
    installAuthenticator();
    const account = await render();
    const button = await addButton();
    for (let count = 0; count < 3; count += 1) {
      await account.user.hover(button);
      await account.user.unhover(button);
    }
    await waitFor(() => expect(requestsTo(account, optionsPath)).toHaveLength(1));
    await passMinutes(6);
    await account.user.hover(button);
    await waitFor(() => expect(requestsTo(account, optionsPath)).toHaveLength(2));
  });

  it('fetches in the press when no one pointed at the button before', async () => {
    installAuthenticator();
    const account = await render();
    fireEvent.click(await addButton());
    expect(await nameInput()).toBeVisible();
    expect(requestsTo(account, optionsPath)).toEqual(['POST 200']);
  });

  it('asks for another press when that took so long that the browser would refuse', async () => {
    const authenticator = installAuthenticator();
    Object.defineProperty(navigator, 'userActivation', {
      configurable: true,
      value: { isActive: false },
    });
    const account = await render();
    fireEvent.click(await addButton());
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Everything is ready now\./);
    expect(authenticator.asked).toHaveLength(0);
    fireEvent.click(await addButton());
    expect(await nameInput()).toBeVisible();
    expect(requestsTo(account, optionsPath)).toEqual(['POST 200']);
    Reflect.deleteProperty(navigator, 'userActivation');
  });

  it('is named after this device when its keeper is not known', async () => {
    installAuthenticator({ givesData: false });
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgents.phone);
    await create(await render());
    expect(await nameInput()).toHaveValue('Safari on iPhone');
    expect(screen.getByText('Passkey created')).toBeVisible();
    expect(screen.getByText('It stays on the device where it was created.')).toBeVisible();
  });

  it('gets a number when there is one of that name', async () => {
    installAuthenticator({ aaguid: icloud });
    const account = await render();
    await add(account);
    await verifyWithPassword(account);
    await formClosed();
    await create(account);
    expect(await nameInput()).toHaveValue('iCloud Keychain 2');
  });

  it('takes another name, trimmed, and no empty one', async () => {
    installAuthenticator();
    const account = await render();
    await create(account);
    const input = await nameInput();
    await account.user.clear(input);
    await account.user.click(screen.getByRole('button', { name: 'Save passkey' }));
    await waitFor(() =>
      expect(input).toHaveAccessibleDescription(expect.stringContaining('Enter a name.')),
    );
    await account.user.type(input, '  Blue key {Enter}');
    await verifyWithPassword(account);
    await formClosed();
    expect(stored(account)).toMatchObject([{ name: 'Blue key' }]);
  });

  it('is stored once when the buttons are pressed twice', async () => {
    const authenticator = installAuthenticator();
    const account = await render();
    const button = await addButton();
    fireEvent.click(button);
    fireEvent.click(button);
    await nameInput();
    expect(authenticator.asked).toHaveLength(1);
    const save = screen.getByRole('button', { name: 'Save passkey' });
    fireEvent.click(save);
    fireEvent.click(save);
    await verifyWithPassword(account);
    await formClosed();
    expect(stored(account)).toHaveLength(1);
  });

  it('keeps what was made while the user does not verify', async () => {
    const authenticator = installAuthenticator({ aaguid: icloud });
    const account = await render();
    await add(account);
    await cancelStepUp(account);
    expect(await nameInput()).toHaveValue('iCloud Keychain');
    expect(stored(account)).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
    await account.user.click(screen.getByRole('button', { name: 'Save passkey' }));
    await verifyWithPassword(account);
    await formClosed();
    expect(stored(account)).toHaveLength(1);
    expect(authenticator.asked).toHaveLength(1);
    expect(requestsTo(account, `${optionsPath}/verify`)).toEqual(['POST 200']);
  });

  it('is not stored a second time when only the answer was lost', async () => {
    const authenticator = installAuthenticator();
    const account = await render();
    await add(account);
    await stepUpDialog();
    account.logto.faults.add({ method: 'POST', path: factorsPath, network: true, times: 1 });
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You seem to be offline/);
    // What the server did although its answer never came.
    const { user } = account.signedIn;
    account.logto.state.users.update(user.id, {
      mfaVerifications: [
        {
          id: 'stored',
          createdAt: new Date().toISOString(),
          type: 'WebAuthn',
          rpId: 'logto.test',
          credentialId: authenticator.made[0] ?? '',
          publicKey: '',
          counter: 0,
          agent: '',
          transports: [],
          name: 'Stored',
        },
      ],
    });
    await account.user.click(screen.getByRole('button', { name: 'Save passkey' }));
    await formClosed();
    expect(stored(account)).toHaveLength(1);
    expect(await screen.findByText('Stored')).toBeVisible();
  });

  it('works in strict mode', async () => {
    installAuthenticator();
    const account = await render({ reactStrictMode: true });
    await add(account);
    await verifyWithPassword(account);
    await formClosed();
    expect(stored(account)).toHaveLength(1);
  });
});

describe('a passkey that is not made', () => {
  it.each(['NotAllowedError', 'AbortError'])(
    'says nothing when the user said no (%s)',
    async (name) => {
      const authenticator = installAuthenticator();
      const account = await render();
      authenticator.fail(name);
      await create(account);
      await waitFor(() =>
        expect(screen.getByRole('button', { name: 'Add passkey' })).not.toHaveAttribute(
          'aria-busy',
        ),
      );
      expect(screen.queryByRole('alert')).toBeNull();
      expect(account.errors).toEqual([]);
      expect(account.events).toEqual([]);
      // Nothing was made of the options: the next try has them already.
      expect(requestsTo(account, optionsPath)).toHaveLength(1);
    },
  );

  it.each([
    ['InvalidStateError', /^You already have a passkey here/],
    ['NotSupportedError', /^Your browser or device cannot create passkeys/],
    ['ConstraintError', /^Your browser or device cannot create passkeys/],
    ['UnknownError', /^The passkey could not be added/],
  ])('says why the browser refused (%s)', async (name, message) => {
    const authenticator = installAuthenticator();
    const account = await render();
    authenticator.fail(name);
    await create(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
    expect(account.errors).toHaveLength(1);
  });

  it('names the origin to add, to developers, when the browser refuses the address', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const authenticator = installAuthenticator();
    const account = await render();
    authenticator.fail('SecurityError');
    await create(account);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/^Passkeys cannot be added at this address\./);
    expect(
      await screen.findByText(`"webauthnRelatedOrigins": ["${location.origin}"]`),
    ).toBeVisible();
  });

  it('names it as well when the server refuses the address', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    installAuthenticator({ origin: 'https://elsewhere.example' });
    const account = await render();
    await create(account);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/^Passkeys cannot be added at this address\./);
    expect(
      await screen.findByText(`"webauthnRelatedOrigins": ["${location.origin}"]`),
    ).toBeVisible();
    expect(stored(account)).toEqual([]);
  });

  it('is locked in a browser that makes none', async () => {
    const { user } = await render();
    const button = await addButton();
    expect(button).toHaveAccessibleDescription('Your browser does not support this.');
    await user.click(button);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is forgotten by the password manager when it is discarded', async () => {
    const authenticator = installAuthenticator();
    const account = await render();
    await create(account);
    await nameInput();
    await account.user.click(screen.getByRole('button', { name: 'Discard' }));
    await formClosed();
    await waitFor(() =>
      expect(authenticator.signals).toEqual([
        ['unknown', { rpId: 'logto.test', credentialId: authenticator.made[0] }],
      ]),
    );
    expect(announced('polite').join()).toContain('The passkey was not added.');
    expect(stored(account)).toEqual([]);
    await waitFor(async () => expect(await addButton()).toHaveFocus());
  });

  it('is over when the name took longer than the proof lives', async () => {
    stopClock();
    const authenticator = installAuthenticator();
    const account = await render();
    await create(account);
    await nameInput();
    await passMinutes(11);
    await account.user.click(screen.getByRole('button', { name: 'Save passkey' }));
    await verifyWithPassword(account);
    await formClosed();
    expect(await screen.findByRole('alert')).toHaveTextContent('The passkey could not be added.');
    await waitFor(() => expect(authenticator.signals).toMatchObject([['unknown', {}]]));
    expect(await addButton()).toBeEnabled();
  });

  it('is forgotten when the page is left before it has a name', async () => {
    const authenticator = installAuthenticator();
    const account = await render();
    await create(account);
    await nameInput();
    account.unmount();
    await waitFor(() => expect(authenticator.signals).toMatchObject([['unknown', {}]]));
  });
});

describe('the list of passkeys', () => {
  const here = { scenario: fullUser };

  it('says when each was added and used, and names those without a name', async () => {
    await render(here);
    await screen.findByRole('button', { name: 'More for Safari on iPhone' });
    expect(rows()).toEqual([
      expect.stringMatching(/^Work laptopAdded .+ · last used yesterday$/),
      expect.stringMatching(/^Safari on iPhoneAdded [^·]+$/),
    ]);
  });

  it('renames one, after a verification', async () => {
    const authenticator = installAuthenticator();
    const account = await render(here);
    await choose(account, 'Work laptop', 'Rename');
    const input = await nameInput();
    expect(input).toHaveValue('Work laptop');
    await account.user.clear(input);
    await account.user.type(input, 'Old laptop{Enter}');
    await verifyWithPassword(account);
    await formClosed();
    expect(await screen.findByText('Old laptop')).toBeVisible();
    expect(account.events.at(-1)).toEqual({ type: 'passkey.renamed' });
    await waitFor(() =>
      expect(authenticator.signals.map(([name]) => name)).toEqual(['accepted', 'user']),
    );
  });

  it('leaves the name when renaming is cancelled', async () => {
    const account = await render(here);
    await choose(account, 'Work laptop', 'Rename');
    await nameInput();
    await account.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await formClosed();
    expect(screen.getByText('Work laptop')).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'More for Work laptop' })).toHaveFocus(),
    );
  });

  it('removes one, says what remains, and lets password managers know', async () => {
    const authenticator = installAuthenticator();
    const account = await render(here);
    await choose(account, 'Work laptop', 'Remove');
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('You will no longer be able to use Work laptop here.');
    expect(dialog).toHaveTextContent('You can still sign in with your username, your email');
    expect(dialog).not.toHaveTextContent('your only second step');
    await account.user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await verifyWithPassword(account);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(account.events.at(-1)).toEqual({ type: 'passkey.removed' });
    const [left] = stored(account);
    await waitFor(() =>
      expect(authenticator.signals[0]).toEqual([
        'accepted',
        {
          rpId: 'logto.test',
          userId: Buffer.from(account.signedIn.user.id).toString('base64url'),
          allAcceptedCredentialIds: [left?.id],
        },
      ]),
    );
  });

  it('asks for no signal where the browser has none', async () => {
    const account = await render(here);
    await choose(account, 'Work laptop', 'Remove');
    await account.user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove' }),
    );
    await verifyWithPassword(account);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(requestsTo(account, optionsPath)).toEqual([]);
  });

  it('says when the only second step goes', async () => {
    installAuthenticator();
    const account = await render();
    await add(account);
    await verifyWithPassword(account);
    await formClosed();
    await account.user.click(screen.getByRole('button', { name: /^More for/ }));
    await account.user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(await screen.findByRole('alertdialog')).toHaveTextContent(
      'It is your only second step: you will sign in without one.',
    );
  });

  it('tells what went wrong', async () => {
    const account = await render({
      ...here,
      before: ({ faults }) =>
        faults.add({ method: 'DELETE', path: /mfa-verifications/, network: true, times: 1 }),
    });
    await choose(account, 'Work laptop', 'Remove');
    await account.user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You seem to be offline/);
    expect(rows()).toHaveLength(2);
  });
});

describe('the offer to create a passkey at sign-in', () => {
  it('is turned off and on, after a verification', async () => {
    const account = await render({ tenant: signIn });
    const offer = await screen.findByRole('switch', { name: /^Offer to create a passkey/ });
    expect(offer).toBeChecked();
    await account.user.click(offer);
    await verifyWithPassword(account);
    await waitFor(() => expect(offer).not.toBeChecked());
    const { users } = account.logto.state;
    expect(users.find(account.signedIn.user.id)?.logtoConfig.passkeySignIn).toEqual({
      skipped: true,
    });
    await account.user.click(offer);
    await waitFor(() => expect(offer).toBeChecked());
    expect(account.events.at(-1)).toEqual({ type: 'passkey.prompt-changed' });
  });

  it('is not there where no one signs in with a passkey', async () => {
    await render();
    await addButton();
    expect(screen.queryByRole('switch')).toBeNull();
  });
});

describe('passkeys by policy', () => {
  it('can be added where they cannot be listed', async () => {
    installAuthenticator();
    const account = await render({ tenant: withPolicy({ mfa: 'Off', passkey: 'Edit' }, signIn) });
    expect(
      await screen.findByText(/^This app cannot show your passkeys\. You can still/),
    ).toBeVisible();
    await add(account);
    await verifyWithPassword(account);
    await formClosed();
    expect(stored(account)).toHaveLength(1);
    expect(requestsTo(account, factorsPath)).toEqual(['POST 401', 'POST 204']);
  });

  it.each([
    ['the policy switches them off', withPolicy({ passkey: 'Off' })],
    ['the tenant offers them for nothing', noFactors],
  ])('are not there when %s', async (_, tenant) => {
    await render({ tenant });
    await waitFor(() => expect(region()).toBeNull());
  });

  it('are there with a sign-in by passkey alone', async () => {
    await render({
      tenant: { signInExperience: { ...noFactors.signInExperience, ...signIn.signInExperience } },
    });
    expect(await screen.findByText(/^Sign in with your fingerprint/)).toBeVisible();
  });

  it('can be renamed and removed, but not added, when the tenant has stopped to offer them', async () => {
    await render({ scenario: fullUser, tenant: noFactors });
    expect(await screen.findByText('Passkeys are no longer offered here.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add passkey' })).toBeNull();
    expect(screen.getByRole('button', { name: 'More for Work laptop' })).toBeEnabled();
  });

  it('say why nothing can be changed when they are read-only', async () => {
    await render({ scenario: everythingReadOnly });
    expect(
      await screen.findByText('Your organization does not allow this to be changed.'),
    ).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('lock when the server says so, and forget what was made for nothing', async () => {
    const authenticator = installAuthenticator();
    const account = await render({
      withoutSettings: true,
      tenant: withPolicy({ passkey: 'ReadOnly' }),
    });
    await add(account);
    await verifyWithPassword(account);
    await formClosed();
    const card = within(screen.getByRole('region', { name: 'Passkeys' }));
    expect(card.getByText('Your organization does not allow this to be changed.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add passkey' })).toBeNull();
    await waitFor(() => expect(authenticator.signals).toMatchObject([['unknown', {}]]));
  });

  it('lock for an app of another vendor', async () => {
    installAuthenticator();
    const account = await render({ scenario: thirdPartyClient, withoutSettings: true });
    fireEvent.click(await addButton());
    expect(await screen.findByText(/^This app may show your account/)).toBeVisible();
    expect(stored(account)).toEqual([]);
  });

  it('are not there without settings when the server does not tell', async () => {
    await render({ withoutSettings: true, tenant: withPolicy({ mfa: 'Off' }) });
    await waitFor(() => expect(region()).toBeNull());
  });

  it('tell that they could not be loaded, and try again', async () => {
    installAuthenticator();
    const { user } = await render({
      before: ({ faults }) => faults.add({ path: factorsPath, status: 500, times: 3 }),
    });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No passkeys yet')).toBeVisible();
  });
});
