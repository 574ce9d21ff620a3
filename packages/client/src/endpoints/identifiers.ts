import type { IdentifierProof } from '../records.ts';
import type { CallOptions, Send } from '../request.ts';
import { type Account, account } from '../schemas/account.ts';

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

export const createUsernameActions = (send: Send): UsernameActions => ({
  set: ({ username }, options) =>
    send('username.set', 'PATCH', '/api/my-account', {
      ...options,
      body: { username },
      schema: account,
    }),
  remove: (options) =>
    send('username.remove', 'PATCH', '/api/my-account', {
      ...options,
      body: { username: null },
      schema: account,
    }),
});

export const createEmailActions = (send: Send): EmailActions => ({
  set: ({ email, proof }, options) =>
    send('email.set', 'POST', '/api/my-account/primary-email', {
      ...options,
      body: { email, newIdentifierVerificationRecordId: proof.id },
    }),
  remove: (options) => send('email.remove', 'DELETE', '/api/my-account/primary-email', options),
});

export const createPhoneActions = (send: Send): PhoneActions => ({
  set: ({ phone, proof }, options) =>
    send('phone.set', 'POST', '/api/my-account/primary-phone', {
      ...options,
      body: { phone, newIdentifierVerificationRecordId: proof.id },
    }),
  remove: (options) => send('phone.remove', 'DELETE', '/api/my-account/primary-phone', options),
});
