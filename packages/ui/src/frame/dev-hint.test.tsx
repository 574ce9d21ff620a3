import { freshUser } from '@account-center/mocks';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AccountCenter } from '../account-center/account-center.tsx';
import { EmailSection } from '../sections/email/index.ts';
import { PasskeysSection } from '../sections/passkeys/index.ts';
import { ProfileSection } from '../sections/profile/index.ts';
import { renderAccount } from '../test/render-account.tsx';
import { signInSections } from '../test/sign-in-sections.ts';
import { signedInAs } from '../test/signed-in-as.ts';
import { withPolicy } from '../test/with-policy.ts';
import { devHintText } from './dev-hint-text.ts';

const hints = () => [...document.querySelectorAll('[data-dev-hint]')];
const readOnlyEmail = { tenant: withPolicy({ email: 'ReadOnly' }) };

describe('a hint in a development build', () => {
  it('names the policy that locks a control', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const { user } = await renderAccount(<EmailSection />, readOnlyEmail);

    const line = await screen.findByText(/do not let users edit "email"/);
    expect(line).toBeVisible();
    expect(screen.getByText(/"email": "Edit"/)).not.toBeVisible();
    await user.click(line);
    expect(screen.getByText(/"email": "Edit"/)).toBeVisible();
  });

  it('names each policy that locks a part of the profile', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const tenant = withPolicy({ name: 'ReadOnly', profile: 'ReadOnly' });
    await renderAccount(<ProfileSection />, { tenant });

    expect(await screen.findByText(/do not let users edit "name"/)).toBeVisible();
    expect(screen.getByText(/do not let users edit "profile"/)).toBeVisible();
    expect(hints()).toHaveLength(2);
  });

  it('names the scope that the token lacks', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const scenario = signedInAs({
      username: 'sam',
      password: 'Corr3ct-Horse!battery',
      scopes: ['openid', 'profile'],
    });
    await renderAccount(<EmailSection />, { scenario });

    expect(await screen.findByText(/lacks the scope "email"/)).toBeVisible();
  });

  it('tells once for the whole page that the settings could not be read', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    await renderAccount(<AccountCenter sections={signInSections} />, { withoutSettings: true });

    expect(await screen.findByText(/settings of the Logto tenant could not be read/)).toBeVisible();
    expect(hints()).toHaveLength(1);
  });

  it('names what the page could offer with a backend, where it would be', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const { user } = await renderAccount(<AccountCenter />);
    await user.click(await screen.findByRole('button', { name: /Devices and apps/ }));

    expect(
      await screen.findByText(/Access tokens cannot be offered without a backend/),
    ).toBeVisible();
    expect(screen.getByText(/deletion of the account cannot be offered/)).toBeVisible();
  });

  it('keeps quiet about what no set-up would change', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    // This browser makes no passkeys.
    await renderAccount(<PasskeysSection />, { scenario: freshUser });

    expect(await screen.findByText('Your browser does not support this.')).toBeVisible();
    expect(hints()).toEqual([]);
  });

  it('is hidden for good when the developer wants that', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    const { user } = await renderAccount(<EmailSection />, readOnlyEmail);
    await user.click(await screen.findByText(/do not let users edit "email"/));
    await user.click(screen.getByRole('button', { name: 'Hide hints' }));

    await waitFor(() => expect(hints()).toEqual([]));
    expect(localStorage.getItem('account-center:dev-hints')).toBe('off');
  });
});

describe.each(['production', 'test'])('a hint when NODE_ENV is %s', (mode) => {
  it('is not there', async () => {
    vi.stubEnv('NODE_ENV', mode);
    await renderAccount(<EmailSection />, readOnlyEmail);

    expect(await screen.findByText(/does not allow this to be changed/)).toBeVisible();
    await import('./dev-hint-note.lazy.tsx');
    expect(hints()).toEqual([]);
  });
});

describe('devHintText', () => {
  it('names a redirect URI in full, as a provider wants it', () => {
    const text = devHintText({ kind: 'redirect', uri: '/callback/social' }, 'https://app.example');
    expect(text?.code).toBe('https://app.example/callback/social');
  });

  it('says what a section without a backend needs', () => {
    expect(devHintText({ kind: 'backend', feature: 'tokens' })?.code).toContain('backend=');
  });
});
