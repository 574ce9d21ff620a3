import { fullUser } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { requestsTo } from '../../test/account-steps.ts';
import { type RenderAccountOptions, renderAccount } from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { EmailSection } from '../email/index.ts';
import { PasswordSection } from '../password/index.ts';
import { connectorOf, issuerName } from './enterprise-connectors.ts';
import { EnterpriseSection } from './index.ts';

const identity = {
  id: 'sso',
  ssoConnectorId: 'acme',
  issuer: 'https://login.acme.example/oidc',
  identityId: 'alice.liddell',
  detail: { name: 'Alice Liddell', email: 'alice@acme.example' },
  createdAt: 0,
  updatedAt: 0,
};
const alice = {
  username: 'alice',
  password: 'Corr3ct-Horse!battery',
  primaryEmail: 'alice@example.com',
};
const managed = 'This is managed by your organization.';
const connector = (connectorName: string) => ({
  id: connectorName,
  connectorName,
  logo: `https://cdn.example.com/${connectorName}.svg`,
});
const tenant = (...names: string[]) => ({
  signInExperience: { singleSignOnEnabled: true },
  ssoConnectors: names.map(connector),
});
/** The card, once that text is in it: what stood in its place before is another one. */
const cardWith = async (text: string): Promise<HTMLElement> => {
  await screen.findByText(text);
  return screen.getByRole('region', { name: 'Your organization' });
};

describe('EnterpriseSection', () => {
  it('shows the account, the connector, and who manages it, and nothing to press', async () => {
    await renderAccount(<EnterpriseSection />, { scenario: fullUser });
    const section = await cardWith('Acme Workforce');
    expect(section).toHaveTextContent('Alice Liddell');
    expect(section).toHaveTextContent('alice.liddell@acme.example');
    expect(section).toHaveTextContent('Managed by your organization');
    expect(within(section).queryByRole('button')).toBeNull();
  });

  it('is not there for a user who has none', async () => {
    const account = await renderAccount(<EnterpriseSection />, {
      scenario: signedInAs(alice),
      tenant: tenant('Acme'),
    });
    await waitFor(() => expect(requestsTo(account, '/oidc/me')).toEqual(['GET 200']));
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Your organization' })).toBeNull(),
    );
  });

  it('costs no request in a tenant without enterprise sign-in', async () => {
    const account = await renderAccount(<EnterpriseSection />, { scenario: signedInAs(alice) });
    await waitFor(() =>
      expect(account.container.querySelector('.ac-container')).toBeEmptyDOMElement(),
    );
    expect(requestsTo(account, '/oidc/me')).toEqual([]);
  });

  it('names the issuer when no connector is known to be the one, and an account by its id', async () => {
    await renderAccount(<EnterpriseSection />, {
      scenario: signedInAs({ ...alice, ssoIdentities: [{ ...identity, detail: {} }] }),
      withoutSettings: true,
    });
    const section = await cardWith('login.acme.example');
    expect(section).toHaveTextContent('alice.liddell');
  });

  it('can be tried again when it cannot be read', async () => {
    const account = await renderAccount(<EnterpriseSection />, {
      scenario: fullUser,
      before: ({ faults }) => faults.add({ path: '/oidc/me', status: 500, times: 3 }),
    });
    await account.user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Acme Workforce')).toBeVisible();
  });
});

describe('the connector of an identity', () => {
  const connectors = ['Acme Workforce', 'Okta SSO', 'Login'].map(connector);

  it.each([
    ['https://login.acme.example/oidc', 'Acme Workforce'],
    ['https://dev-1.okta.com', 'Okta SSO'],
    ['https://login.unknown.example', undefined],
    ['urn:acme:idp', 'Acme Workforce'],
  ])('of %s is %s', (issuer, name) => {
    expect(connectorOf({ issuer }, connectors)?.connectorName).toBe(name);
  });

  it('is the only one there is, and none when two are as likely', () => {
    const issuer = 'https://idp.example';
    expect(connectorOf({ issuer }, [connector('Anything')])?.connectorName).toBe('Anything');
    expect(connectorOf({ issuer }, [])).toBeUndefined();
    expect(
      connectorOf({ issuer: 'https://acme.example' }, ['Acme A', 'Acme B'].map(connector)),
    ).toBeUndefined();
  });

  it.each([
    ['https://login.acme.example:8443/x', 'login.acme.example'],
    ['urn:acme:idp', 'urn:acme:idp'],
    ['Acme', 'Acme'],
  ])('%s is called %s', (issuer, name) => {
    expect(issuerName(issuer)).toBe(name);
  });
});

describe('what an organization manages', () => {
  const withIdentity = signedInAs({ ...alice, ssoIdentities: [identity] });
  const render = (options: RenderAccountOptions) =>
    renderAccount(
      <>
        <EmailSection />
        <PasswordSection />
      </>,
      { tenant: tenant('Acme'), ...options },
    );
  const row = async (name: string) => {
    await waitFor(() =>
      expect(screen.getByRole('region', { name })).not.toHaveAttribute('aria-busy'),
    );
    return screen.getByRole('region', { name });
  };

  it('is locked with that reason for users with an enterprise account', async () => {
    await render({
      scenario: withIdentity,
      props: { managed: { email: true, password: true } },
    });
    for (const name of ['Email', 'Password']) {
      expect(await within(await row(name)).findByText(managed)).toBeVisible();
      expect(within(await row(name)).queryByRole('button')).toBeNull();
    }
  });

  it('can be told by the identities', async () => {
    await render({
      scenario: withIdentity,
      props: {
        managed: (identities) => ({
          email: identities.some(({ issuer }) => issuer.includes('acme')),
        }),
      },
    });
    expect(await within(await row('Email')).findByText(managed)).toBeVisible();
    expect(
      await within(await row('Password')).findByRole('button', { name: 'Change password' }),
    ).toBeEnabled();
  });

  it.each([
    ['for users without an enterprise account', { scenario: signedInAs(alice) }],
    [
      'when that cannot be known',
      {
        scenario: withIdentity,
        before: ({ faults }: Parameters<NonNullable<RenderAccountOptions['before']>>[0]) =>
          faults.add({ path: '/oidc/me', status: 500 }),
      },
    ],
  ])('is free %s', async (_, options) => {
    await render({ ...options, props: { managed: { email: true } } });
    expect(
      await within(await row('Email')).findByRole('button', { name: 'Change email' }),
    ).toBeEnabled();
  });

  it('costs no request when the host says nothing', async () => {
    const account = await render({ scenario: withIdentity });
    await within(await row('Email')).findByRole('button', { name: 'Change email' });
    expect(requestsTo(account, '/oidc/me')).toEqual([]);
  });
});
