import type { CallOptions, Send } from '../request.ts';
import {
  type Account,
  account,
  type Profile,
  profile,
  type UploadedAvatar,
  uploadedAvatar,
} from '../schemas/account.ts';

/** A change of unguarded fields; `null` clears, absent leaves as it is. */
export type AccountPatch = {
  name?: string | null | undefined;
  /** A URL. */
  avatar?: string | null | undefined;
  /** Replaces the stored object as a whole. */
  customData?: Record<string, unknown> | undefined;
};

/** A change of standard claims. A key cannot be deleted: `''` blanks it. `address` is replaced as a whole. */
export type ProfilePatch = Profile;

/** Reading and changing the user's own account. */
export type AccountActions = {
  get: (options?: CallOptions) => Promise<Account>;
  /** Rejects with a `TypeError` when there is nothing to change. */
  update: (patch: AccountPatch, options?: CallOptions) => Promise<Account>;
  /** Rejects with a `TypeError` when there is nothing to change. */
  updateProfile: (patch: ProfilePatch, options?: CallOptions) => Promise<Profile>;
  /** Stores a picture (JPEG, PNG, GIF, WebP or BMP, at most 20 MiB). `update({ avatar: url })` then makes it the avatar. */
  uploadAvatar: (
    file: Blob,
    options?: CallOptions & { filename?: string | undefined },
  ) => Promise<UploadedAvatar>;
};

export const createAccountActions = (send: Send): AccountActions => ({
  get: (options) => send('account.get', 'GET', '/api/my-account', { ...options, schema: account }),
  update: ({ name, avatar, customData }, options) =>
    send('account.update', 'PATCH', '/api/my-account', {
      ...options,
      body: { name, avatar, customData },
      schema: account,
    }),
  updateProfile: (patch, options) =>
    send('account.updateProfile', 'PATCH', '/api/my-account/profile', {
      ...options,
      body: patch,
      schema: profile,
    }),
  uploadAvatar: (file, { filename, ...options } = {}) => {
    const body = new FormData();
    if (filename) body.append('file', file, filename);
    else body.append('file', file);
    return send('account.uploadAvatar', 'POST', '/api/my-account/user-assets/avatar', {
      ...options,
      body,
      schema: uploadedAvatar,
    });
  },
});
