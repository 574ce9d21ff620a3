import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AccountRoot } from '../account-center/account-root.tsx';
import { EmailSection } from '../sections/email/index.ts';
import { renderAccount } from '../test/render-account.tsx';
import { AccountLanguage } from './account-language.tsx';
import { languages } from './languages.ts';

afterEach(() => vi.restoreAllMocks());

const speak = (...tags: string[]) => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);
};

const page = (props: { locale?: string; languages?: typeof languages } = {}) => (
  <AccountLanguage languages={languages} {...props}>
    <AccountRoot>
      <EmailSection />
    </AccountRoot>
  </AccountLanguage>
);

const tenant = (autoDetect: boolean, fallbackLanguage: string) => ({
  signInExperience: { languageInfo: { autoDetect, fallbackLanguage } },
});

it('speaks the language of the browser, dates in its region', async () => {
  speak('fr', 'de-AT', 'en');
  const { container } = await renderAccount(page());
  expect(await screen.findByRole('button', { name: 'E-Mail ändern' })).toBeVisible();
  expect(container.querySelector('[lang="de-AT"]')).not.toBeNull();
});

it('speaks the language of the tenant where it detects none', async () => {
  speak('en');
  await renderAccount(page(), { tenant: tenant(false, 'ar') });
  expect(await screen.findByText('البريد الإلكتروني')).toBeVisible();
});

it('speaks the language of the tenant where the browser wants none that there is', async () => {
  speak('fi');
  await renderAccount(page(), { tenant: tenant(true, 'de') });
  expect(await screen.findByRole('button', { name: 'E-Mail ändern' })).toBeVisible();
});

it('speaks the language that the host says', async () => {
  speak('en');
  await renderAccount(page({ locale: 'de' }));
  expect(await screen.findByRole('button', { name: 'E-Mail ändern' })).toBeVisible();
});

it('asks for codes in the language that the host says', async () => {
  speak('en');
  const { user, logto } = await renderAccount(page({ locale: 'de-AT' }));
  await user.click(await screen.findByRole('button', { name: 'E-Mail ändern' }));
  await user.type(await screen.findByLabelText('Neue E-Mail-Adresse'), 'new@example.com');
  await user.click(screen.getByRole('button', { name: 'Code senden' }));
  await waitFor(() => expect(logto.outbox.last('new@example.com')).toBeDefined());
  const sent = logto.requests.filter(({ path }) => path.endsWith('/verification-code'));
  expect(sent.map(({ search }) => search)).toEqual(['?locale=de-AT']);
});

it('shows nothing before the texts are there, and English when they cannot be had', async () => {
  speak('de');
  let refuse = () => {};
  const loader = () =>
    new Promise<never>((_, reject) => {
      refuse = () => reject(new TypeError('Failed to fetch'));
    });
  await renderAccount(page({ languages: { ...languages, de: loader } }));
  expect(await screen.findByText('alice@example.com')).not.toBeVisible();
  refuse();
  await waitFor(() => expect(screen.getByText('alice@example.com')).toBeVisible());
});

it('lets the host’s own words win', async () => {
  speak('de');
  await renderAccount(page(), { props: { translations: { email: { title: 'Postfach' } } } });
  expect(await screen.findByRole('button', { name: 'E-Mail ändern' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Postfach' })).toBeVisible();
});
