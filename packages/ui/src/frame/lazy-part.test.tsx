import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EmailSection } from '../sections/email/index.ts';
import { PasswordSection } from '../sections/password/index.ts';
import { UsernameSection } from '../sections/username/index.ts';
import { allowConsoleErrors } from '../test/allow-console-errors.ts';
import { renderAccount } from '../test/render-account.tsx';

/** Chunks that do not arrive, as after a deployment or without a network. */
const network = vi.hoisted(() => ({ down: true, slow: 0 }));

vi.mock('../lib/lazy-module.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../lib/lazy-module.ts')>();
  return {
    lazyModule: <Module,>(importer: () => Promise<Module>) => {
      const load = async () => {
        if (network.down) throw new TypeError('Failed to fetch dynamically imported module');
        await new Promise((resolve) => setTimeout(resolve, network.slow));
        return importer();
      };
      return original.lazyModule(load);
    },
  };
});

beforeEach(() => {
  network.down = true;
  network.slow = 0;
});

describe('a form whose chunk does not load', () => {
  it.each([
    ['Email', EmailSection, 'Change email', 'alice@example.com', 'New email address'],
    ['Username', UsernameSection, 'Change username', 'alice', 'New username'],
    ['Password', PasswordSection, 'Change password', 'You have a password', 'New password'],
  ])(
    'leaves the rest of the section %s and can be tried again',
    async (name, Section, edit, value, label) => {
      allowConsoleErrors();
      const { user, errors } = await renderAccount(<Section />);
      await user.click(await screen.findByRole('button', { name: edit }));
      const row = screen.getByRole('region', { name });
      expect(await within(row).findByRole('alert')).toHaveTextContent(
        'This could not be loaded. Check your connection and try again.',
      );
      expect(within(row).getByText(value)).toBeVisible();
      expect(errors).toHaveLength(1);

      await user.click(within(row).getByRole('button', { name: 'Try again' }));
      expect(await within(row).findByRole('alert')).toBeVisible();

      network.down = false;
      await user.click(within(row).getByRole('button', { name: 'Try again' }));
      expect(await within(row).findByLabelText(label)).toHaveFocus();
    },
  );
});

describe('a chunk on a slow network', () => {
  it('shows that it is on its way, and takes the focus when it is there', async () => {
    network.down = false;
    network.slow = 50;
    const { user } = await renderAccount(<EmailSection />);
    await user.click(await screen.findByRole('button', { name: 'Change email' }));
    const row = screen.getByRole('region', { name: 'Email' });
    if (!within(row).queryByLabelText('New email address')) {
      expect(within(row).getByRole('img', { name: 'Loading' })).toBeVisible();
    }
    expect(await within(row).findByLabelText('New email address')).toHaveFocus();
  });
});

describe('giving up on a chunk', () => {
  it('closes the form and gives the focus back', async () => {
    allowConsoleErrors();
    vi.resetModules();
    const { EmailSection: FreshSection } = await import('../sections/email/index.ts');
    const { renderAccount: renderFresh } = await import('../test/render-account.tsx');
    const { user } = await renderFresh(<FreshSection />);
    await user.click(await screen.findByRole('button', { name: 'Change email' }));
    await screen.findByRole('alert');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Change email' })).toHaveFocus();
  });
});

describe('the dialogs of a section', () => {
  it('fail in the section alone when their chunk does not load', async () => {
    allowConsoleErrors();
    vi.resetModules();
    const email = await import('../sections/email/index.ts');
    const username = await import('../sections/username/index.ts');
    const { renderAccount: renderFresh } = await import('../test/render-account.tsx');
    const { user } = await renderFresh(
      <>
        <email.EmailSection />
        <username.UsernameSection />
      </>,
    );
    await user.click(await screen.findByRole('button', { name: 'Remove email' }));
    // The row that says so is another one: looked for once it is there.
    expect(await screen.findByText('This part of the page could not be shown.')).toBeVisible();
    const row = screen.getByRole('region', { name: 'Email' });
    const again = within(row).getByRole('button', { name: 'Try again' });
    await waitFor(() => expect(again).toHaveFocus());
    expect(screen.getByRole('button', { name: 'Change username' })).toBeEnabled();

    network.down = false;
    await user.click(again);
    // What the user wanted goes on.
    const question = await screen.findByRole('alertdialog', { name: 'Remove your email?' });
    await user.click(within(question).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(screen.getByText('alice@example.com')).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Email' })).toContainElement(
        document.activeElement as HTMLElement,
      ),
    );
  });
});
