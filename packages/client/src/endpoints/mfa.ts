import type { CallOptions, Send } from '../request.ts';
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

/** A change of what steers second factors; absent keys stay as they are. */
export type MfaConfigsPatch = {
  mfa?: {
    enabled?: boolean;
    skipped?: boolean;
    /** Can be written, but is never read back. */
    additionalBindingSuggestionSkipped?: boolean;
    skipMfaOnSignIn?: boolean;
  };
  passkeySignIn?: { skipped?: boolean };
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

export const createMfaActions = (send: Send): MfaActions => ({
  list: (options) => send('mfa.list', 'GET', factors, { ...options, schema: mfaFactors }),
  generateTotpSecret: (options) =>
    send('mfa.generateTotpSecret', 'POST', `${factors}/totp-secret/generate`, {
      ...options,
      schema: totpSecret,
    }),
  addTotp: ({ secret, code }, options) =>
    send('mfa.addTotp', 'POST', factors, {
      ...options,
      body: { type: 'Totp', secret, code },
      queued: true,
    }),
  replaceTotp: ({ secret, code }, options) =>
    send('mfa.replaceTotp', 'PUT', `${factors}/totp`, {
      ...options,
      body: { secret, code },
      queued: true,
    }),
  generateBackupCodes: (options) =>
    send('mfa.generateBackupCodes', 'POST', `${factors}/backup-codes/generate`, {
      ...options,
      schema: newBackupCodes,
    }),
  addBackupCodes: ({ codes }, options) =>
    send('mfa.addBackupCodes', 'POST', factors, {
      ...options,
      body: { type: 'BackupCode', codes },
      queued: true,
    }),
  backupCodes: (options) =>
    send('mfa.backupCodes', 'GET', `${factors}/backup-codes`, { ...options, schema: backupCodes }),
  remove: ({ id }, options) =>
    send('mfa.remove', 'DELETE', `${factors}/${encodeURIComponent(id)}`, {
      ...options,
      queued: true,
    }),
  settings: (options) => send('mfa.settings', 'GET', settings, { ...options, schema: mfaSettings }),
  updateSettings: ({ skipMfaOnSignIn }, options) =>
    send('mfa.updateSettings', 'PATCH', settings, {
      ...options,
      body: { skipMfaOnSignIn },
      schema: mfaSettings,
      queued: true,
    }),
  configs: (options) => send('mfa.configs', 'GET', configs, { ...options, schema: mfaConfigs }),
  updateConfigs: (patch, options) =>
    send('mfa.updateConfigs', 'PATCH', configs, {
      ...options,
      body: patch,
      schema: mfaConfigs,
      queued: true,
    }),
});
