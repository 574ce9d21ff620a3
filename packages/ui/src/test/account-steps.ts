import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import type { RenderedAccount } from './render-account.tsx';

/** The last code that was sent to an address. */
export const codeFor = ({ logto }: RenderedAccount, recipient: string): string => {
  const message = logto.outbox.last(recipient);
  if (!message) throw new Error(`No code was sent to ${recipient}`);
  return message.code;
};

/** A code that differs from the given one in every digit. */
export const wrongCode = (code: string): string =>
  [...code].map((digit) => (Number(digit) + 1) % 10).join('');

/** Types the code that was sent to an address into the open form. */
export const typeCode = async (account: RenderedAccount, recipient: string): Promise<void> => {
  const input = await screen.findByLabelText('Verification code');
  await account.user.clear(input);
  await account.user.type(input, codeFor(account, recipient));
};

/** The step-up dialog, once it is open. */
export const stepUpDialog = (): Promise<HTMLElement> =>
  screen.findByRole('dialog', { name: 'Verify it’s you' });

/** Chooses a way to verify, unless the dialog opens on it; what it opens on is known once the account was read. */
const chooseWay = async (
  user: RenderedAccount['user'],
  dialog: HTMLElement,
  way: RegExp,
  form: () => HTMLElement,
): Promise<void> => {
  const choice = () => within(dialog).queryByRole('button', { name: way });
  await waitFor(() => expect(choice() ?? form()).toBeVisible());
  const chosen = choice();
  if (chosen) await user.click(chosen);
};

/** Answers the step-up dialog with the user's password. */
export const verifyWithPassword = async ({ user, signedIn }: RenderedAccount): Promise<void> => {
  const dialog = await stepUpDialog();
  await chooseWay(user, dialog, /^Password/, () => within(dialog).getByLabelText('Password'));
  await user.type(await within(dialog).findByLabelText('Password'), signedIn.password ?? '');
  await user.click(within(dialog).getByRole('button', { name: 'Continue' }));
};

/** Answers the step-up dialog with a code to one of the user's addresses. */
export const verifyWithCode = async (account: RenderedAccount, address: string): Promise<void> => {
  const { user } = account;
  const dialog = await stepUpDialog();
  const way = address.includes('@') ? /^Email a code/ : /^Text a code/;
  const codeForm = () => {
    const send = within(dialog).queryByRole('button', { name: 'Send code' });
    return send ?? within(dialog).getByLabelText('Verification code');
  };
  await chooseWay(user, dialog, way, codeForm);
  await waitFor(() => expect(codeForm()).toBeVisible());
  const send = within(dialog).queryByRole('button', { name: 'Send code' });
  if (send) await user.click(send);
  await user.type(
    await within(dialog).findByLabelText('Verification code'),
    codeFor(account, address),
  );
};

/** Closes the step-up dialog without verifying. */
export const cancelStepUp = async ({ user }: RenderedAccount): Promise<void> => {
  const dialog = await stepUpDialog();
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
};

/** Waits until no dialog and no form is open. */
export const formClosed = (): Promise<void> =>
  waitFor(() => {
    expect(document.querySelector('form')).toBeNull();
    expect(document.querySelector('[role$="dialog"]')).toBeNull();
  });

/** What was read out at once to users of screen readers. */
export const announced = (politeness: 'polite' | 'assertive'): string[] =>
  [...document.querySelectorAll(`[aria-live="${politeness}"] > *`)].map(
    ({ textContent }) => textContent,
  );

/** Presses a row's remove button and confirms. */
export const removeAndConfirm = async ({ user }: RenderedAccount, name: string): Promise<void> => {
  await user.click(await screen.findByRole('button', { name }));
  const dialog = await screen.findByRole('alertdialog');
  await user.click(within(dialog).getByRole('button', { name }));
};

/** Method and status of the requests to a path, in their order. */
export const requestsTo = ({ logto }: RenderedAccount, path: string): string[] =>
  logto.requests
    .filter((request) => request.path === path)
    .map(({ method, status }) => `${method} ${status}`);
