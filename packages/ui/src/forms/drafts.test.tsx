import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AccountCore } from '../core/account-core.ts';
import { useAccountCore } from '../core/account-provider.tsx';
import { draftsKey } from '../core/stored-account.ts';
import { EmailSection } from '../sections/email/index.ts';
import { PasswordSection } from '../sections/password/index.ts';
import { UsernameSection } from '../sections/username/index.ts';
import { formClosed, typeCode, verifyWithPassword } from '../test/account-steps.ts';
import { type RenderedAccount, renderAccount } from '../test/render-account.tsx';
import { readDraft, writeDraft } from './drafts.ts';

const kept = () => sessionStorage.getItem(draftsKey) ?? '';
const address = 'alice@new.example';

let core: AccountCore | undefined;
const Core = () => {
  core = useAccountCore();
  return null;
};

/** The page goes as browsers let it go: nothing is unmounted, and what the tab keeps is kept. */
const leavePage = async ({ unmount }: RenderedAccount) => {
  const tab = { ...sessionStorage };
  unmount();
  await new Promise((resolve) => setTimeout(resolve, 1));
  for (const [key, value] of Object.entries(tab)) sessionStorage.setItem(key, value);
};

const openEmail = async () => {
  const account = await renderAccount(
    <>
      <Core />
      <EmailSection />
    </>,
  );
  await account.user.click(await screen.findByRole('button', { name: 'Change email' }));
  return { ...account, input: await screen.findByLabelText<HTMLInputElement>('New email address') };
};

describe('what was typed', () => {
  it('is there again after the page was loaded again, and gone once it was cancelled', async () => {
    const first = await openEmail();
    await first.user.type(first.input, address);
    await leavePage(first);
    const { logto, signedIn } = first;
    const again = await renderAccount(<EmailSection />, { logto, scenario: async () => signedIn });
    await again.user.click(await screen.findByRole('button', { name: 'Change email' }));
    expect(await screen.findByLabelText('New email address')).toHaveValue(address);
    await again.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(kept()).toBe('');
    await again.user.click(await screen.findByRole('button', { name: 'Change email' }));
    expect(await screen.findByLabelText('New email address')).toHaveValue('');
  });

  it('stays until the address is proved, and goes then', async () => {
    const account = await openEmail();
    await account.user.type(account.input, address);
    await account.user.click(screen.getByRole('button', { name: 'Send code' }));
    await screen.findByLabelText('Verification code');
    expect(kept()).toContain(address);
    await typeCode(account, address);
    await verifyWithPassword(account);
    await formClosed();
    await waitFor(() => expect(kept()).toBe(''));
  });

  it('is not shown to another user', async () => {
    const first = await openEmail();
    await first.user.type(first.input, address);
    await leavePage(first);
    await openEmail();
    expect(screen.getByLabelText('New email address')).toHaveValue('');
    expect(kept()).toBe('');
  });

  it('goes when the user signs out', async () => {
    const first = await openEmail();
    await first.user.type(first.input, address);
    expect(kept()).toContain(address);
    act(() => core?.reset('signed-out'));
    expect(kept()).toBe('');
  });

  it('is no draft when it is what stood there at first', async () => {
    const { user } = await renderAccount(<UsernameSection />);
    await user.click(await screen.findByRole('button', { name: 'Change username' }));
    const input = await screen.findByLabelText('New username');
    await user.type(input, 'x');
    expect(kept()).not.toBe('');
    await user.type(input, '{Backspace}');
    expect(kept()).toBe('');
  });

  it('is never a password', async () => {
    const { user } = await renderAccount(<PasswordSection />);
    await user.click(await screen.findByRole('button', { name: 'Change password' }));
    await user.type(await screen.findByLabelText('New password'), 'Corr3ct-Horse');
    expect(kept()).toBe('');
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('Corr3ct');
  });

  it('means nothing when the storage holds something else', () => {
    for (const broken of ['no json', '[]', '{"owner":"a"}', '7']) {
      sessionStorage.setItem(draftsKey, broken);
      expect(readDraft('a', 'email')).toBeUndefined();
    }
    writeDraft('a', 'email', { email: 'x' });
    expect(readDraft('a', 'email')).toEqual({ email: 'x' });
    expect(readDraft('b', 'email')).toBeUndefined();
    expect(readDraft('a', 'constructor')).toBeUndefined();
  });
});
