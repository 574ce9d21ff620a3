import type { CallOptions } from '../request.ts';
import { parseResponse, wholeAnswer } from '../response.ts';
import { get, patch, post, put, type Routes, remove } from '../route.ts';
import {
  type BackupCodes,
  backupCodes,
  type MfaConfigs,
  type MfaFactor,
  type MfaSettings,
  mfaConfigs,
  mfaFactors,
  mfaSettings,
  type NewBackupCodes,
  newBackupCodes,
  type TotpSecret,
  totpSecret,
} from '../schemas/mfa.ts';
import { segment } from '../segment.ts';

/** A change of what steers second factors; absent keys stay as they are. */
export type MfaConfigsPatch = {
  mfa?:
    | {
        enabled?: boolean | undefined;
        skipped?: boolean | undefined;
        /** Can be written, but is never read back. */
        additionalBindingSuggestionSkipped?: boolean | undefined;
        skipMfaOnSignIn?: boolean | undefined;
      }
    | undefined;
  passkeySignIn?: { skipped?: boolean | undefined } | undefined;
};

/** Second factors. Changes are sent one after the other, since the server would lose one of two at once. */
export type MfaActions = {
  list: (options?: CallOptions) => Promise<MfaFactor[]>;
  generateTotpSecret: (options?: CallOptions) => Promise<TotpSecret>;
  /** Refused with `user.totp_already_in_use` when there is one. */
  addTotp: (input: { secret: string; code: string }, options?: CallOptions) => Promise<void>;
  /** Adds the authenticator, or puts it in the place of the present one. */
  replaceTotp: (input: { secret: string; code: string }, options?: CallOptions) => Promise<void>;
  generateBackupCodes: (options?: CallOptions) => Promise<NewBackupCodes>;
  /** Ten codes of ten hexadecimal digits. Remove the present set first. */
  addBackupCodes: (input: { codes: readonly string[] }, options?: CallOptions) => Promise<void>;
  /** The first stored set in clear text; `verification_record.not_found` when there is none. */
  backupCodes: (options?: CallOptions) => Promise<BackupCodes>;
  /** Removes any factor by its id. */
  remove: (input: { id: string }, options?: CallOptions) => Promise<void>;
  settings: (options?: CallOptions) => Promise<MfaSettings>;
  updateSettings: (
    input: { skipMfaOnSignIn: boolean },
    options?: CallOptions,
  ) => Promise<MfaSettings>;
  configs: (options?: CallOptions) => Promise<MfaConfigs>;
  /** Rejects with a `TypeError` when there is nothing to change. */
  updateConfigs: (patch: MfaConfigsPatch, options?: CallOptions) => Promise<MfaConfigs>;
};

const factors = '/api/my-account/mfa-verifications';
const settings = '/api/my-account/mfa-settings';
const configs = '/api/my-account/logto-configs';

/** The requests of `MfaActions`. */
export const mfaRoutes: Routes<MfaActions> = {
  list: () => get(factors, parseResponse(mfaFactors)),
  generateTotpSecret: () =>
    post(`${factors}/totp-secret/generate`, undefined, parseResponse(totpSecret)),
  addTotp: ({ secret, code }) => post(factors, { type: 'Totp', secret, code }),
  replaceTotp: ({ secret, code }) => put(`${factors}/totp`, { secret, code }),
  generateBackupCodes: () =>
    post(`${factors}/backup-codes/generate`, undefined, wholeAnswer(newBackupCodes)),
  addBackupCodes: ({ codes }) => post(factors, { type: 'BackupCode', codes }),
  backupCodes: () => get(`${factors}/backup-codes`, parseResponse(backupCodes)),
  remove: ({ id }) => remove(`${factors}/${segment(id)}`),
  settings: () => get(settings, parseResponse(mfaSettings)),
  updateSettings: ({ skipMfaOnSignIn }) =>
    patch(settings, { skipMfaOnSignIn }, parseResponse(mfaSettings)),
  configs: () => get(configs, parseResponse(mfaConfigs)),
  updateConfigs: (changes) => patch(configs, changes, parseResponse(mfaConfigs)),
};
