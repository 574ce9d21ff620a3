import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPage } from '../lib/load-page.ts';
import { AccountLanguage } from '../locales/account-language.tsx';
import { languages } from '../locales/languages.ts';
import { requestsTo, typeCode, verifyWithPassword } from '../test/account-steps.ts';
import { type RenderAccountOptions, renderAccount } from '../test/render-account.tsx';
import { signInSections } from '../test/sign-in-sections.ts';
import { signedInAs } from '../test/signed-in-as.ts';
import { AccountCenter } from './account-center.tsx';

vi.mock('../lib/load-page.ts', () => ({ loadPage: vi.fn() }));

const app = 'https://app.example';
const next = 'new@example.com';

beforeEach(() => vi.mocked(loadPage).mockClear());
afterEach(() => {
  window.location.hash = '';
});

const comeBy = (
  task: string,
  parameters: Record<string, string>,
  options?: RenderAccountOptions,
  origins: readonly string[] = [app],
) => {
  window.location.hash = `account/${task}?${new URLSearchParams(parameters)}`;
  return renderAccount(
    <AccountCenter sections={signInSections} navigation="hash" redirectOrigins={origins} />,
    options,
  );
};

describe('a link to a task', () => {
  it('fills the form, sends nothing by itself, and ends on a page with the way back', async () => {
    const account = await comeBy('email.change', { identifier: next, redirect: `${app}/done?x=1` });
    const input = await screen.findByLabelText('New email address');
    expect(input).toHaveValue(next);
    expect(window.location.hash).toBe('#account/email');
    const back = screen.getByRole('link', { name: 'Back to app.example' });
    expect(back).toHaveAttribute('href', `${app}/done?x=1`);
    expect(account.logto.outbox.list()).toEqual([]);

    await account.user.click(screen.getByRole('button', { name: 'Send code' }));
    await typeCode(account, next);
    await verifyWithPassword(account);
    expect(await screen.findByRole('heading', { name: 'All done' })).toHaveFocus();
    expect(screen.getByText(/^Your change is saved\./)).toHaveTextContent(
      'Your change is saved. You can go on at app.example.',
    );
    expect(loadPage).not.toHaveBeenCalled();
    await account.user.click(screen.getByRole('button', { name: 'Continue to app.example' }));
    expect(loadPage).toHaveBeenCalledWith(`${app}/done?x=1`);
  });

  it('leaves it to the user to stay', async () => {
    const account = await comeBy('username.change', { identifier: 'alicia', redirect: app });
    expect(await screen.findByLabelText('New username')).toHaveValue('alicia');
    expect(requestsTo(account, '/api/my-account')).toEqual(['GET 200']);
    await account.user.click(screen.getByRole('button', { name: 'Save username' }));
    await verifyWithPassword(account);
    await account.user.click(await screen.findByRole('button', { name: 'Account settings' }));
    expect(await screen.findByText('alicia')).toBeVisible();
    expect(screen.queryByText(/app\.example/)).toBeNull();
  });

  it.each([
    ['a foreign origin', 'https://evil.example/'],
    ['one that looks like it', 'https://app.example.evil.example/'],
    ['a script', 'javascript:alert(1)'],
    ['a path', '/done'],
  ])(
    'leads back to no page but those of the origins that the host names: %s',
    async (_, redirect) => {
      await comeBy('email.change', { identifier: next, redirect });
      expect(await screen.findByLabelText('New email address')).toHaveValue(next);
      expect(screen.queryByRole('link')).toBeNull();
      expect(screen.queryByText(/evil|Back to/)).toBeNull();
    },
  );

  it('leads back nowhere when the host names no origins, not even to the page’s own', async () => {
    await comeBy('email.change', { redirect: window.location.origin }, undefined, []);
    await screen.findByLabelText('New email address');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('has an end of its own without a way back where the link wants one', async () => {
    const account = await comeBy('username.change', { identifier: 'alicia', show_success: '1' });
    await screen.findByLabelText('New username');
    await account.user.click(screen.getByRole('button', { name: 'Save username' }));
    await verifyWithPassword(account);
    expect(await screen.findByRole('heading', { name: 'All done' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Continue to/ })).toBeNull();
  });

  it('opens the form that fits when the user has nothing to change yet', async () => {
    const scenario = signedInAs({ username: 'sam', password: 'Corr3ct-Horse!battery' });
    await comeBy('email.change', { identifier: next }, { scenario });
    expect(await screen.findByRole('form', { name: 'Add email' })).toBeVisible();
    expect(screen.getByLabelText('New email address')).toHaveValue(next);
  });

  it('says so when that cannot be done here, with the way back', async () => {
    await comeBy('passkey.add', { redirect: app });
    expect(await screen.findByText('What this link is for cannot be done here.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Back to app.example' })).toBeVisible();
  });

  it('keeps the way back when the page is loaded again, and not what was to be typed', async () => {
    const first = await comeBy('email.change', { identifier: next, redirect: app });
    await screen.findByLabelText('New email address');
    expect(Object.values(sessionStorage).join(' ')).not.toContain(next);
    first.unmount();
    await renderAccount(
      <AccountCenter sections={signInSections} navigation="hash" redirectOrigins={[app]} />,
    );
    expect(await screen.findByRole('link', { name: 'Back to app.example' })).toBeVisible();
  });

  it('fills the form once: another visit begins empty', async () => {
    const { user } = await comeBy('email.change', { identifier: next });
    await screen.findByLabelText('New email address');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Change email' }));
    expect(await screen.findByLabelText('New email address')).toHaveValue('');
  });
});

describe('the look and the language of a link', () => {
  const page = (
    <AccountLanguage languages={languages} locale="en">
      <AccountCenter sections={signInSections} navigation="hash" />
    </AccountLanguage>
  );

  it('are those of the page from then on', async () => {
    window.location.hash = 'account/email?ui_locales=xx%20de&theme=dark';
    await renderAccount(page);
    expect(await screen.findByRole('heading', { name: 'E-Mail' })).toBeVisible();
    const root = () => document.querySelectorAll('.ac-root');
    expect([...root()].at(-1)).toHaveAttribute('data-color-scheme', 'dark');
    window.location.hash = 'account/username';
    await waitFor(() => expect(window.location.hash).toBe('#account/username'));
    expect([...root()].at(-1)).toHaveAttribute('data-color-scheme', 'dark');
    expect(screen.getByRole('heading', { name: 'E-Mail' })).toBeVisible();
  });

  it('count for nothing when they are none that there is', async () => {
    window.location.hash = 'account/email?ui_locales=xx&theme=pink';
    await renderAccount(page);
    expect(await screen.findByRole('heading', { name: 'Email' })).toBeVisible();
    expect(document.querySelector('[data-color-scheme]')).toBeNull();
  });
});
