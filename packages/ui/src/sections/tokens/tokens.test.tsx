import { createFakeLogto, type FakeLogto } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { announced, cancelStepUp, verifyWithPassword } from '../../test/account-steps.ts';
import { backendOf, everybodysUser } from '../../test/guarded-actions.ts';
import { readSettings } from '../../test/read-settings.ts';
import { type RenderedAccount, renderAccount } from '../../test/render-account.tsx';
import { TokensSection, TokensView } from './index.ts';
import { expiryChoices, expiryOf } from './token-expiry.ts';

const day = 86_400_000;
const nothing = () => undefined;
const path = '/backend/personal-access-tokens';

type Options = {
  readonly before?: (logto: FakeLogto, userId: string) => void;
  /** In place of the backend, where it gives an answer. */
  readonly answer?: (url: string, init: RequestInit) => Response | undefined;
  /** What the backend says that it offers. */
  readonly features?: { readonly tokens?: boolean; readonly maxTokenLifetime?: number };
};

const open = async ({ before, answer, features }: Options = {}) => {
  const logto = createFakeLogto({ latency: 1 });
  const settings = { ...(await readSettings(logto)), backend: { tokens: true, ...features } };
  const backend: { ask?: ReturnType<typeof backendOf> } = {};
  const account = await renderAccount(<TokensSection />, {
    scenario: everybodysUser,
    logto,
    before: (fake, { user }) => {
      backend.ask = backendOf(fake);
      before?.(fake, user.id);
    },
    props: {
      backend: '/backend',
      settings,
      fetch: async (url, init) => {
        if (!url.startsWith('/backend') || !backend.ask) return logto.fetch(url, init);
        return answer?.(url, init) ?? backend.ask(url, init);
      },
    },
  });
  return account;
};

const openForm = async (options?: Options) => {
  const account = await open(options);
  await account.user.click(await screen.findByRole('button', { name: 'Create token' }));
  await screen.findByLabelText('Name');
  return account;
};

const submit = ({ user }: RenderedAccount) =>
  user.click(screen.getByRole('button', { name: 'Create token' }));

const writes = ({ logto }: RenderedAccount, method: string) =>
  logto.requests
    .filter((request) => request.path === path && request.method === method)
    .map(({ status }) => status);

const row = (name: string) => screen.findByText(name).then((found) => found.closest('li'));

/** A name that ends in "testing" on the screen, and is another one. */
const disguised = 'CI\u202Egnitset';

const choose = async ({ user }: RenderedAccount, name: string, item: string) => {
  await user.click(await screen.findByRole('button', { name: `Options for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

const names = () =>
  within(screen.getByRole('list', { name: 'Access tokens' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('creating a token', () => {
  it('verifies, shows the value this once, and lists the token', async () => {
    const account = await openForm();
    await account.user.type(screen.getByLabelText('Name'), '  Deployment ');
    await submit(account);
    await verifyWithPassword(account);
    const value = await screen.findByLabelText<HTMLTextAreaElement>('Token');
    expect(value.value).toMatch(/^pat_/);
    expect(screen.getByText('Deployment is ready')).toBeVisible();
    expect(writes(account, 'POST')).toEqual([401, 201]);
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'token.created']);
    expect(JSON.stringify(account.events)).not.toContain(value.value);

    const secret = value.value;
    await account.user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(secret);
    await account.user.click(screen.getByRole('button', { name: 'I have copied it' }));
    expect(document.body.innerHTML).not.toContain(secret);
    expect(names().join()).toContain('Deployment');
  });

  it('tells the date that comes of each choice', async () => {
    const { user } = await openForm();
    const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
    await user.selectOptions(screen.getByLabelText('Expires'), '7');
    expect(screen.getByLabelText('Expires')).toHaveAccessibleDescription(
      `It works until ${format.format(Date.now() + 7 * day)}.`,
    );
    await user.selectOptions(screen.getByLabelText('Expires'), 'never');
    expect(screen.getByLabelText('Expires')).toHaveAccessibleDescription(
      /^It works until you delete it\./,
    );
  });

  it('lives until the end of the chosen day', async () => {
    const account = await openForm();
    const { user } = account;
    await user.type(screen.getByLabelText('Name'), 'Dated');
    await user.selectOptions(screen.getByLabelText('Expires'), 'date');
    await submit(account);
    expect(await screen.findByText('Choose a date.')).toBeVisible();
    await user.type(screen.getByLabelText('Last day'), '2020-01-01');
    expect(await screen.findByText('Choose a date in the future.')).toBeVisible();
    expect(writes(account, 'POST')).toEqual([]);
    await user.clear(screen.getByLabelText('Last day'));
    await user.type(screen.getByLabelText('Last day'), '2099-05-04');
    await submit(account);
    await verifyWithPassword(account);
    await screen.findByLabelText('Token');
    const shown = (await row('Dated'))?.textContent;
    expect(shown).toContain('Expires May 4, 2099');
    expect(expiryOf({ expiry: 'date', date: '2099-05-04' }, undefined, 0)).toBe(
      new Date(2099, 4, 4, 23, 59, 59, 999).getTime(),
    );
  });

  it('says at its field that a name is taken, before it asks the server', async () => {
    const account = await openForm();
    await account.user.type(screen.getByLabelText('Name'), 'Build server');
    await submit(account);
    await waitFor(() =>
      expect(screen.getByLabelText('Name')).toHaveAccessibleDescription(
        /You already have a token of this name/,
      ),
    );
    expect(writes(account, 'POST')).toEqual([]);
  });

  it('says so as well when the server knows a name that the list does not', async () => {
    const account = await openForm();
    const { user } = account;
    await user.type(screen.getByLabelText('Name'), 'Elsewhere');
    // Created meanwhile, in another tab.
    await backendCreate(account, 'Elsewhere');
    await submit(account);
    await verifyWithPassword(account);
    await waitFor(() =>
      expect(screen.getByLabelText('Name')).toHaveAccessibleDescription(
        /You already have a token of this name/,
      ),
    );
    expect(screen.getByLabelText('Name')).toHaveValue('Elsewhere');
  });

  it('refuses a name that is too long', async () => {
    const account = await openForm();
    await account.user.click(screen.getByLabelText('Name'));
    await account.user.paste('a'.repeat(257));
    await submit(account);
    expect(await screen.findByText('Use at most 256 characters.')).toBeVisible();
  });

  it('keeps what was typed when the verification is cancelled', async () => {
    const account = await openForm();
    await account.user.type(screen.getByLabelText('Name'), 'Deployment');
    await submit(account);
    await cancelStepUp(account);
    expect(screen.getByLabelText('Name')).toHaveValue('Deployment');
    expect(account.events).toEqual([]);
  });

  it('offers what the host allows', async () => {
    await openForm({ features: { maxTokenLifetime: 45 * day } });
    const options = within(screen.getByLabelText('Expires'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(options).toEqual(['In 7 days', 'In 30 days', 'On a date']);
    expect(expiryChoices(3_600_000)).toEqual(['longest']);
  });

  it('refuses a date over the maximum of the host', async () => {
    const account = await openForm({ features: { maxTokenLifetime: 45 * day } });
    await account.user.type(screen.getByLabelText('Name'), 'Far');
    await account.user.selectOptions(screen.getByLabelText('Expires'), 'date');
    await account.user.type(screen.getByLabelText('Last day'), '2099-05-04');
    await submit(account);
    expect(await screen.findByText(/This is later than is allowed/)).toBeVisible();
    expect(writes(account, 'POST')).toEqual([]);
  });

  it.each([
    ['backend.expiry_too_far', 'This is later than is allowed. Choose an earlier date.'],
    ['backend.expiry_invalid', 'Choose a date in the future.'],
  ])('says at the expiry what the server alone knows: %s', async (code, words) => {
    const account = await openForm({
      answer: (_, { method }) =>
        method === 'POST' ? Response.json({ code, message: code }, { status: 400 }) : undefined,
    });
    await account.user.type(screen.getByLabelText('Name'), 'Dated');
    await account.user.selectOptions(screen.getByLabelText('Expires'), 'date');
    await account.user.type(screen.getByLabelText('Last day'), '2099-05-04');
    await submit(account);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByLabelText('Last day')).toBeInvalid();
    expect(screen.getByLabelText('Name')).toHaveValue('Dated');
  });
});

/** What a token of the fake is. */
const stored = (logto: FakeLogto, userId: string) => {
  const user = logto.state.users.find(userId);
  if (!user) throw new Error('There is no user.');
  return user;
};

const backendCreate = async ({ logto, signedIn }: RenderedAccount, name: string) => {
  const { clientId, clientSecret, resource } = logto.state.tenant.current.management;
  const answer = await logto.fetch(`${logto.endpoint}/oidc/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource,
      scope: 'all',
    }).toString(),
  });
  const { access_token: token } = await answer.json();
  const created = await logto.fetch(
    `${logto.endpoint}/api/users/${stored(logto, signedIn.user.id).id}/personal-access-tokens`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name, expiresAt: null }),
    },
  );
  expect(created.status).toBe(201);
};

describe('a token that there is', () => {
  it('is marked when it has expired', async () => {
    await renderAccount(
      <TokensView
        tokens={[{ name: 'Old', createdAt: 0, expiresAt: Date.now() - 1 }]}
        lock={undefined}
        notice={undefined}
        removing={false}
        form={undefined}
        renaming={undefined}
        onIntent={nothing}
        onCreate={nothing}
        onRename={nothing}
        onRemove={nothing}
      />,
    );
    expect(await row('Old')).toHaveTextContent(/^OldExpired/);
  });

  it('gets another name', async () => {
    const account = await open();
    await choose(account, 'Build server', 'Rename');
    const input = await screen.findByLabelText('Name');
    await account.user.clear(input);
    await account.user.type(input, 'Old server');
    await account.user.click(screen.getByRole('button', { name: 'Save name' }));
    await verifyWithPassword(account);
    expect(await screen.findByText('Old server')).toBeVisible();
    expect(announced('polite')).toContain('Token renamed.');
    expect(account.events.map(({ type }) => type)).toContain('token.renamed');
  });

  it('is deleted once it is confirmed, with its name typed when it never expires', async () => {
    const account = await open();
    const { user } = account;
    expect(await row('Build server')).toHaveTextContent('Never expires');
    await choose(account, 'Build server', 'Delete');
    const dialog = await screen.findByRole('alertdialog', { name: 'Delete Build server?' });
    const confirm = within(dialog).getByRole('button', { name: 'Delete token' });
    expect(confirm).toBeDisabled();
    await user.type(within(dialog).getByLabelText('Type Build server to confirm'), 'Build server');
    await user.click(confirm);
    await verifyWithPassword(account);
    expect(await screen.findByText('No access tokens')).toBeVisible();
    expect(account.events.map(({ type }) => type)).toContain('token.removed');
    expect(writes(account, 'DELETE')).toEqual([401, 204]);
  });
});

describe('without a backend for it', () => {
  it('is not there', async () => {
    await open({ features: { tokens: false } });
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    expect(screen.queryByText('Access tokens')).toBeNull();
  });

  it('is not there without any either', async () => {
    const { errors } = await renderAccount(<TokensSection />);
    expect(screen.queryByText('Access tokens')).toBeNull();
    expect(errors).toEqual([]);
  });
});

describe('characters that are not seen', () => {
  it.each(['CI\u202Egnitset', 'CI\u200B', 'CI\u2066', 'C\u00ADI'])(
    'are not taken in a name, and the form says why: %j',
    async (name) => {
      const account = await openForm();
      await account.user.click(screen.getByLabelText('Name'));
      await account.user.paste(name);
      await submit(account);
      await screen.findByText('This name has invisible characters. Type it instead of pasting it.');
      expect(writes(account, 'POST')).toEqual([]);
    },
  );

  it('are written out in a name that is there, which can be deleted all the same', async () => {
    const account = await open({
      before: (logto, userId) =>
        logto.state.users.find(userId)?.personalAccessTokens.push({
          name: disguised,
          value: 'pat_1',
          createdAt: Date.now(),
          expiresAt: Date.now() + day,
        }),
    });
    const seen = 'CI[U+202E]gnitset';
    expect(await row(seen)).not.toBeNull();
    expect(document.body.textContent).not.toContain('\u202E');
    await choose(account, seen, 'Delete');
    await screen.findByText(`Delete ${seen}?`);
    await account.user.click(screen.getByRole('button', { name: 'Delete token' }));
    await verifyWithPassword(account);
    await waitFor(() => expect(screen.queryByText(seen)).toBeNull());
    const { user } = account.signedIn;
    expect(user.personalAccessTokens.map(({ name }) => name)).not.toContain(disguised);
    expect(document.body.innerHTML).not.toContain('\u202E');
  });
});
