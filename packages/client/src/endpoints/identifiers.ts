import type { IdentifierProof } from '../records.ts';
import type { CallOptions } from '../request.ts';
import { parseResponse } from '../response.ts';
import { patch, post, type Routes, remove } from '../route.ts';
import { type Account, account } from '../schemas/account.ts';
import { withMethodFlag } from './with-method-flag.ts';

/** The name to sign in with. */
export type UsernameActions = {
  set: (input: { username: string }, options?: CallOptions) => Promise<Account>;
  /** Refused with `user.last_sign_in_method_required` when nothing else remains to sign in with. */
  remove: (options?: CallOptions) => Promise<Account>;
};

/** The primary email address. */
export type EmailActions = {
  /** `email` is the address that the proof is for, letter by letter. */
  set: (
    input: { email: string; proof: IdentifierProof<'email'> },
    options?: CallOptions,
  ) => Promise<void>;
  /** Refused with `user.last_sign_in_method_required` when nothing else remains to sign in with. */
  remove: (options?: CallOptions) => Promise<void>;
};

/** The primary phone number: digits, country code first, no `+`. */
export type PhoneActions = {
  /** `phone` is the number that the proof is for, digit by digit. */
  set: (
    input: { phone: string; proof: IdentifierProof<'phone'> },
    options?: CallOptions,
  ) => Promise<void>;
  /** Refused with `user.last_sign_in_method_required` when nothing else remains to sign in with. */
  remove: (options?: CallOptions) => Promise<void>;
};

/** The requests of `UsernameActions`. */
export const usernameRoutes: Routes<UsernameActions> = {
  set: ({ username }) =>
    patch('/api/my-account', { username }, parseResponse(account, withMethodFlag)),
  remove: () =>
    patch('/api/my-account', { username: null }, parseResponse(account, withMethodFlag)),
};

const emailPath = '/api/my-account/primary-email';

/** The requests of `EmailActions`. */
export const emailRoutes: Routes<EmailActions> = {
  set: ({ email, proof }) =>
    post(emailPath, { email, newIdentifierVerificationRecordId: proof.id }),
  remove: () => remove(emailPath),
};

const phonePath = '/api/my-account/primary-phone';

/** The requests of `PhoneActions`. */
export const phoneRoutes: Routes<PhoneActions> = {
  set: ({ phone, proof }) =>
    post(phonePath, { phone, newIdentifierVerificationRecordId: proof.id }),
  remove: () => remove(phonePath),
};
