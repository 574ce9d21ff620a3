import { fullUser } from '@account-center/mocks';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, it } from 'vitest';
import { AppsSection } from '../sections/apps/index.ts';
import { EmailSection } from '../sections/email/index.ts';
import { ProfileSection } from '../sections/profile/index.ts';
import { TokensSection } from '../sections/tokens/index.ts';
import { UsernameSection } from '../sections/username/index.ts';
import {
  removeAndConfirm,
  requestsTo,
  stepUpDialog,
  verifyWithPassword,
} from '../test/account-steps.ts';
import { doubleClick, pressTwice } from '../test/odd/press-twice.ts';
import { editField } from '../test/profile-steps.ts';
import { renderAccount } from '../test/render-account.tsx';

const toasts = () =>
  [...document.querySelectorAll('.ac-toast-message')].map(({ textContent }) => textContent);

const ways = [
  ['in one moment', pressTwice],
  ['one after the other', doubleClick],
] as const;

describe.each(ways)('two presses %s', (_, twice) => {
  it('confirm a removal once', async () => {
    const account = await renderAccount(<EmailSection />);
    await account.user.click(await screen.findByRole('button', { name: 'Remove email' }));
    const dialog = await screen.findByRole('alertdialog');
    twice(within(dialog).getByRole('button', { name: 'Remove email' }));
    await verifyWithPassword(account);
    await screen.findByText('No email');
    await waitFor(() => expect(toasts()).toEqual(['Email removed.']));
    expect(requestsTo(account, '/api/my-account/primary-email')).toEqual([
      'DELETE 401',
      'DELETE 204',
    ]);
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'email.removed']);
  });

  it('send a form once', async () => {
    const account = await renderAccount(<UsernameSection />);
    await account.user.click(await screen.findByRole('button', { name: 'Change username' }));
    const input = await screen.findByLabelText('New username');
    await account.user.type(input, '2');
    twice(screen.getByRole('button', { name: 'Save username' }));
    await verifyWithPassword(account);
    await waitFor(() => expect(toasts()).toEqual(['Username changed.']));
    expect(requestsTo(account, '/api/my-account').filter((one) => one.startsWith('PATCH'))).toEqual(
      ['PATCH 401', 'PATCH 200'],
    );
  });

  it('send one code to a new address', async () => {
    const account = await renderAccount(<EmailSection />);
    await account.user.click(await screen.findByRole('button', { name: 'Change email' }));
    await account.user.type(await screen.findByLabelText('New email address'), 'new@example.com');
    twice(screen.getByRole('button', { name: 'Send code' }));
    await screen.findByText(/we sent to/);
    expect(requestsTo(account, '/api/verifications/verification-code')).toEqual(['POST 201']);
  });

  it('choose a way to verify once', async () => {
    const account = await renderAccount(<EmailSection />);
    await removeAndConfirm(account, 'Remove email');
    const dialog = await stepUpDialog();
    twice(await within(dialog).findByRole('button', { name: /^Email a code/ }));
    await within(dialog).findByLabelText('Verification code');
    expect(requestsTo(account, '/api/verifications/verification-code')).toEqual(['POST 201']);
  });

  it('verify by a password once', async () => {
    const account = await renderAccount(<EmailSection />);
    await removeAndConfirm(account, 'Remove email');
    const dialog = await stepUpDialog();
    await account.user.click(await within(dialog).findByRole('button', { name: /^Password/ }));
    const input = await within(dialog).findByLabelText<HTMLInputElement>('Password');
    // As a password manager does it: not a word to the page.
    input.value = account.signedIn.password ?? '';
    twice(within(dialog).getByRole('button', { name: 'Continue' }));
    await screen.findByText('No email');
    expect(requestsTo(account, '/api/verifications/password')).toEqual(['POST 201']);
  });

  it('save a field of the profile once, and undo it once', async () => {
    const account = await renderAccount(<ProfileSection />);
    const form = await editField(account, 'Name');
    await account.user.type(within(form).getByLabelText('Name'), '!');
    twice(screen.getByRole('button', { name: 'Save' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    twice(undo);
    await screen.findByText('Undone.', { selector: '.ac-toast-message' });
    const writes = requestsTo(account, '/api/my-account').filter((one) => one.startsWith('PATCH'));
    expect(writes).toEqual(['PATCH 200', 'PATCH 200']);
  });

  it('take the access of an app away once', async () => {
    const account = await renderAccount(<AppsSection />, { scenario: fullUser });
    await account.user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));
    await verifyWithPassword(account);
    const [button] = await screen.findAllByRole('button', { name: /^Remove/ });
    if (!button) throw new Error('There is no app');
    await account.user.click(button);
    const dialog = await screen.findByRole('alertdialog');
    twice(within(dialog).getByRole('button', { name: /^Remove/ }));
    await waitFor(() => expect(toasts()).toHaveLength(1));
    const ended = account.logto.requests.filter(({ method }) => method === 'DELETE');
    expect(new Set(ended.map(({ path }) => path)).size).toBe(ended.length);
    expect(account.events.filter(({ type }) => type !== 'step-up.verified')).toHaveLength(1);
  });
});

it('ask the server once in strict mode, where effects begin twice', async () => {
  const account = await renderAccount(
    <StrictMode>
      <TokensSection />
    </StrictMode>,
    { scenario: fullUser },
  );
  await waitFor(() => expect(account.logto.requests.length).toBeGreaterThan(0));
  expect(document.querySelector('.ac-press-shield')).toBeNull();
});

describe('what lies below a dialog', () => {
  it('takes no press of a pointer for a moment after it closed, and then does', async () => {
    const account = await renderAccount(<EmailSection />);
    await account.user.click(await screen.findByRole('button', { name: 'Remove email' }));
    const dialog = await screen.findByRole('alertdialog');
    await act(async () => within(dialog).getByRole('button', { name: 'Cancel' }).click());
    const shield = document.querySelector('.ac-press-shield');
    if (!shield) throw new Error('There is no shield');
    let pressed = 0;
    const count = () => {
      pressed += 1;
    };
    document.addEventListener('click', count);
    document.addEventListener('pointerdown', count);
    act(() => {
      fireEvent.pointerDown(shield);
      fireEvent.click(shield);
    });
    expect(pressed).toBe(0);
    document.removeEventListener('click', count);
    document.removeEventListener('pointerdown', count);
    await waitFor(() => expect(document.querySelector('.ac-press-shield')).toBeNull());
  });

  it('keeps the dialog open while Escape is for an input method', async () => {
    const account = await renderAccount(<EmailSection />);
    await removeAndConfirm(account, 'Remove email');
    const dialog = await stepUpDialog();
    fireEvent.keyDown(dialog, { key: 'Escape', isComposing: true });
    fireEvent.keyDown(dialog, { key: 'Escape', keyCode: 229 });
    expect(await stepUpDialog()).toBeVisible();
  });
});
