import * as z from 'zod/mini';
import { BackendError } from '../backend-error.ts';
import { unexpectedResponse } from '../logto/fetch-logto.ts';
import type { ManageUser } from '../logto/management.ts';

const optionalText = z.nullish(z.string());

const storedUser = z.object({
  id: z.string(),
  username: optionalText,
  primaryEmail: optionalText,
  primaryPhone: optionalText,
  name: optionalText,
});

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const phone = (text: string): string => text.replaceAll(/[\s()+./-]/g, '');

/**
 * Whether what the user typed names the account that would be deleted: its user name, email, phone, name or id. Someone who
 * is signed in to another account than they think notices here.
 *
 * @throws Refusal `backend.confirmation_mismatch`
 */
export const checkConfirmation = async (
  manageUser: ManageUser,
  subject: string,
  confirmation: string,
): Promise<void> => {
  const answer = await manageUser(subject, { method: 'GET' });
  if (answer.status === 404)
    throw new BackendError('backend.invalid_token', { reason: 'user_gone' });
  const parsed = storedUser.safeParse(answer.body);
  if (answer.status !== 200 || !parsed.success) throw unexpectedResponse(answer);
  const { id, username, primaryEmail, primaryPhone, name } = parsed.data;
  const typed = plain(confirmation);
  const names = [id, username, primaryEmail, name].flatMap((text) => (text ? [plain(text)] : []));
  const isNamed = typed !== '' && names.includes(typed);
  const isCalled = Boolean(primaryPhone) && phone(confirmation) === primaryPhone;
  if (!isNamed && !isCalled) throw new BackendError('backend.confirmation_mismatch');
};
