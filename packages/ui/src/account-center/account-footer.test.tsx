import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { stepUpDialog } from '../test/account-steps.ts';
import { type RenderAccountOptions, renderAccount } from '../test/render-account.tsx';
import { signInSections } from '../test/sign-in-sections.ts';
import { AccountCenter } from './account-center.tsx';
import { AccountFooter } from './account-footer.tsx';

const links = {
  termsOfUseUrl: 'https://harbor.example/terms',
  privacyPolicyUrl: 'https://harbor.example/privacy',
  supportWebsiteUrl: 'https://harbor.example/help',
  supportEmail: 'help@harbor.example',
};

const withLinks = (
  some: Partial<Record<keyof typeof links, string | null>>,
): RenderAccountOptions => ({
  tenant: { signInExperience: some },
});

const render = (options: RenderAccountOptions) =>
  renderAccount(<AccountCenter sections={signInSections} />, options);

const shown = () =>
  within(screen.getByRole('navigation', { name: 'Terms, privacy and support' }))
    .getAllByRole('link')
    .map((link) => [link.firstChild?.textContent, link.getAttribute('href')]);

describe('the links to the tenant’s own pages', () => {
  it('stand at the end of the page, and open beside it', async () => {
    await render(withLinks(links));
    await screen.findByText('alice@example.com');
    expect(shown()).toEqual([
      ['Terms of use', links.termsOfUseUrl],
      ['Privacy policy', links.privacyPolicyUrl],
      ['Contact support', links.supportWebsiteUrl],
    ]);
    const terms = screen.getByRole('link', { name: 'Terms of use (opens in a new tab)' });
    expect(terms).toHaveAttribute('target', '_blank');
    expect(terms).toHaveAttribute('rel', 'noreferrer');
  });

  it('are those that there are; without a page, support is written to', async () => {
    await render(withLinks({ supportEmail: links.supportEmail, termsOfUseUrl: null }));
    await screen.findByText('alice@example.com');
    expect(shown()).toEqual([['Contact support', 'mailto:help@harbor.example']]);
    expect(screen.getByRole('link')).not.toHaveAttribute('target');
  });

  it('lead nowhere that a link must not lead', async () => {
    await render(
      withLinks({
        termsOfUseUrl: 'javascript:alert(1)',
        privacyPolicyUrl: '/privacy',
        supportWebsiteUrl: 'data:text/html,x',
        supportEmail: 'a@b.example?bcc=c@d.example',
      }),
    );
    await screen.findByText('alice@example.com');
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('are hidden, and put elsewhere, by the host', async () => {
    const { unmount } = await renderAccount(
      <AccountCenter sections={signInSections} footer={false} />,
      withLinks(links),
    );
    await screen.findByText('alice@example.com');
    expect(screen.queryByRole('link')).toBeNull();
    unmount();
    await renderAccount(<AccountFooter />, withLinks(links));
    expect(shown()).toHaveLength(3);
  });

  it('are offered where the account cannot be shown', async () => {
    await render({
      ...withLinks(links),
      before: (logto) => logto.faults.add({ path: '/api/my-account', status: 500 }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('Contact support');
    expect(screen.getByRole('link')).toHaveAttribute('href', links.supportWebsiteUrl);
  });

  it('are offered where verifying is refused', async () => {
    const account = await render({
      ...withLinks(links),
      before: (logto) =>
        logto.faults.add({
          path: '/api/verifications/password',
          status: 401,
          body: { code: 'user.suspended', message: 'x' },
        }),
    });
    await account.user.click(await screen.findByRole('button', { name: 'Remove email' }));
    await account.user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove email' }),
    );
    const dialog = within(await stepUpDialog());
    const way = await dialog.findByRole('button', { name: /^Password/ });
    expect(dialog.queryByRole('link')).toBeNull();
    await account.user.click(way);
    await account.user.type(await dialog.findByLabelText('Password'), 'anything');
    await account.user.click(dialog.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(dialog.getByText(/^This account is suspended\./)).toBeVisible());
    expect(dialog.getByRole('link', { name: /^Contact support/ })).toBeVisible();
  });
});
