import { type FakeLogto, freshUser, fullUser } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { announced, verifyWithPassword } from '../../test/account-steps.ts';
import { answering } from '../../test/answering.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { withPolicy } from '../../test/with-policy.ts';
import { AppsSection, type AppsSectionProps } from './index.ts';

const path = '/api/my-account/grants';
const one = new RegExp(`^${path}/`);
const notes = 'Acme Notes';
const remove = `Remove access: ${notes}`;

const open = async (
  options: RenderAccountOptions = {},
  props: AppsSectionProps = {},
): Promise<RenderedAccount> => {
  const account = await renderAccount(<AppsSection {...props} />, {
    scenario: fullUser,
    ...options,
  });
  await account.user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));
  await verifyWithPassword(account);
  await waitFor(() => expect(screen.queryByText(/^See which apps/)).toBeNull());
  await waitFor(() => expect(screen.getByRole('region')).not.toHaveAttribute('aria-busy'));
  return account;
};

const allowAgain: NonNullable<RenderAccountOptions['before']> = (logto, { user }) => {
  const { sessionUid } = logto.signIn({
    userId: user.id,
    clientId: 'acme-notes',
    scopes: ['openid', 'phone', 'notes:read'],
  });
  logto.state.oidc.destroySession(sessionUid);
};

const renamed =
  (id: string, name: string | null): NonNullable<RenderAccountOptions['before']> =>
  (logto) =>
    answering(logto, path, (body) =>
      JSON.parse(JSON.stringify(body), (_, value) =>
        value?.id === id && 'name' in value ? { ...value, name } : value,
      ),
    );

const withoutKey = (logto: FakeLogto, key: string) =>
  answering(logto, '/api/my-account', ({ [key]: _, ...rest }) => rest);

const row = (name: string) => {
  const found = screen.getAllByRole('listitem').find((item) => item.textContent?.includes(name));
  if (!found) throw new Error(`No row for ${name}`);
  return within(found);
};

const grantsOf = ({ logto, signedIn }: RenderedAccount, clientId = 'acme-notes') =>
  logto.state.oidc.grantsOf(signedIn.user.id).filter((grant) => grant.clientId === clientId);

const confirmRemoval = async ({ user }: RenderedAccount) => {
  await user.click(screen.getByRole('button', { name: remove }));
  const dialog = await screen.findByRole('alertdialog');
  await user.click(within(dialog).getByRole('button', { name: 'Remove access' }));
};

describe('the list of connected apps', () => {
  it('shows those of other vendors, each once, with what they may do', async () => {
    const account = await open({ before: allowAgain });
    expect(grantsOf(account)).toHaveLength(2);
    expect(screen.getAllByText(notes)).toHaveLength(1);
    const permissions = row(notes).getByRole('list', { name: `What ${notes} may do` });
    expect(permissions).toHaveTextContent('Know that it is you');
    expect(permissions).toHaveTextContent('See your phone number');
    expect(permissions).toHaveTextContent('notes:read');
    expect(row(notes).getByText(/ago|yesterday/)).toBeVisible();
    expect(account.logto.requests.find((request) => request.path === path)?.search).toBe(
      '?appType=thirdParty',
    );
  });

  it('shows the tenant’s own as well when the host wants it', async () => {
    const account = await open({}, { listed: 'all' });
    expect(account.logto.requests.find((request) => request.path === path)?.search).toBe('');
    expect(screen.getAllByRole('button', { name: /^Remove access: / }).length).toBeGreaterThan(2);
  });

  it('says in words what it may do in organizations', async () => {
    await open({
      before: (logto) => {
        const real = logto.fetch;
        // As a real server keeps what was given for organizations: among the API resources.
        const resources = {
          'urn:logto:resource:organizations': 'read:projects write:projects',
          'urn:logto:organization:acme': '',
        };
        Object.assign(logto, {
          fetch: async (...args: Parameters<typeof real>) => {
            const response = await real(...args);
            if (!String(args[0]).includes(path) || !response.ok) return response;
            const { grants } = await response.json();
            return Response.json({
              grants: grants.map((grant: { payload: object }) => ({
                ...grant,
                payload: { ...grant.payload, resources },
              })),
            });
          },
        });
      },
    });
    const permissions = row(notes).getByRole('list', { name: `What ${notes} may do` });
    expect(permissions).toHaveTextContent(
      'Act for you in your organizations: read:projects, write:projects',
    );
    expect(permissions).not.toHaveTextContent('urn:');
  });

  it.each(['', null, 'https://agent.example/client.json'])(
    'shows the host of a client that registered itself without a name: %j',
    async (name) => {
      await open({ before: renamed('https://agent.example/client.json', name) });
      const agent = row('agent.example');
      expect(agent.getByText('agent.example')).toBeVisible();
      expect(agent.getByText('Not verified')).toBeVisible();
      expect(screen.queryByText(/https:/)).toBeNull();
      expect(agent.getByRole('button', { name: 'Remove access: agent.example' })).toBeVisible();
    },
  );

  it('tells what they may do: reading alone, where the server lets them do no more', async () => {
    const scopes = ['openid', 'custom_data', 'urn:logto:scope:sessions'];
    const allow: NonNullable<RenderAccountOptions['before']> = (logto, { user }) => {
      logto.signIn({ userId: user.id, clientId: 'acme-notes', scopes });
    };
    const { unmount } = await open({ before: allow });
    expect(row(notes).getByText('See what apps have stored about you')).toBeVisible();
    expect(row(notes).queryByText(/sessions/)).toBeNull();
    unmount();

    // An account without this key is of a server that lets them do what their scopes say.
    await open({
      before: (logto, signedIn) => {
        allow(logto, signedIn);
        withoutKey(logto, 'cimdClientId');
      },
    });
    expect(row(notes).getByText('See and change what apps have stored about you')).toBeVisible();
    expect(row(notes).getByText('See and end your sessions')).toBeVisible();
  });

  it('shows a client that registered itself as what it is', async () => {
    await open();
    expect(row('Agent Example').getByText('Not verified')).toBeVisible();
    expect(row('Agent Example').getByText('agent.example')).toBeVisible();
  });

  it('says so when there are none', async () => {
    await open({
      before: ({ state }, { user }) => {
        for (const { id } of state.oidc.grantsOf(user.id)) {
          const grant = state.oidc.findGrant(id);
          if (grant?.clientId.includes('acme') || grant?.clientId.includes('agent')) {
            state.oidc.revokeGrant(id);
          }
        }
      },
    });
    expect(await screen.findByText('No connected apps')).toBeVisible();
  });

  it('offers nothing and says why when the tenant allows it to be read alone', async () => {
    await open({
      tenant: {
        ...withPolicy({ session: 'ReadOnly' }),
        applications: [{ id: 'acme-notes', name: notes, isThirdParty: true }],
      },
      before: allowAgain,
      scenario: freshUser,
    });
    expect(screen.getByText(notes)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Remove access/ })).toBeNull();
  });
});

describe('removing the access of an app', () => {
  it('says what it means and ends all of its grants', async () => {
    const account = await open({ before: allowAgain });
    await account.user.click(screen.getByRole('button', { name: remove }));
    const dialog = await screen.findByRole('alertdialog', {
      name: `Remove the access of ${notes}?`,
    });
    expect(dialog).toHaveAccessibleDescription(/may work until it expires, usually within an hour/);
    await account.user.click(within(dialog).getByRole('button', { name: 'Remove access' }));
    await waitFor(() => expect(screen.queryByText(notes)).toBeNull());
    expect(grantsOf(account)).toEqual([]);
    await waitFor(() => expect(account.events.at(-1)?.type).toBe('app.revoked'));
    expect(announced('polite')).toContain(`Access removed: ${notes}.`);
    expect(screen.getByText('Agent Example')).toBeVisible();
  });

  it('keeps the app in the list with what is left when one grant could not be ended', async () => {
    const account = await open({ before: allowAgain });
    account.logto.faults.add({ method: 'DELETE', path: one, times: 1, status: 500 });
    await confirmRemoval(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Something went wrong on the server.* Acme Notes still has part of its access\./,
    );
    expect(row(notes).getByRole('button', { name: remove })).toBeVisible();
    expect(grantsOf(account)).toHaveLength(1);

    await confirmRemoval(account);
    await waitFor(() => expect(screen.queryByText(notes)).toBeNull());
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('counts a grant as over that had gone before', async () => {
    const account = await open();
    for (const { id } of grantsOf(account)) account.logto.state.oidc.revokeGrant(id);
    await confirmRemoval(account);
    await waitFor(() => expect(screen.queryByText(notes)).toBeNull());
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
