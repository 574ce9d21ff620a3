import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import type { RenderedAccount } from './render-account.tsx';

/** The row of a field. */
export const profileRow = async (label: string): Promise<HTMLElement> => {
  const list = await screen.findByRole('list', { name: 'Personal details' });
  const row = within(list)
    .getAllByRole('listitem')
    .find((item) => item.querySelector('.ac-row-label')?.textContent === label);
  if (!row) throw new Error(`There is no row for ${label}`);
  return row;
};

/** Opens the form of a field. */
export const editField = async ({ user }: RenderedAccount, label: string): Promise<HTMLElement> => {
  await screen.findByRole('list', { name: 'Personal details' });
  await user.click(screen.getByRole('button', { name: `Edit ${label}` }));
  return screen.findByRole('form', { name: `Edit ${label}` });
};

/** Presses the button that saves. */
export const saveForm = async ({ user }: RenderedAccount): Promise<void> =>
  user.click(screen.getByRole('button', { name: 'Save' }));

/** Types something into the only input of a field and saves. */
export const saveText = async (
  account: RenderedAccount,
  label: string,
  text: string,
): Promise<void> => {
  const form = await editField(account, label);
  const input = within(form).getByLabelText(label);
  await account.user.clear(input);
  if (text !== '') await account.user.type(input, text);
  await saveForm(account);
};

/** Waits until the last change is confirmed. */
export const saved = async (): Promise<void> => {
  await screen.findByText('Saved.', { selector: '.ac-toast-message' });
};

/** Waits until a row shows a text. */
export const rowShows = (label: string, text: string): Promise<void> =>
  waitFor(async () => {
    expect(await profileRow(label)).toHaveTextContent(text);
  });
