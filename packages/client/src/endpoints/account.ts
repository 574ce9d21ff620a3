import type { CallOptions } from '../request.ts';
import { parseResponse } from '../response.ts';
import { get, patch, post, type Routes } from '../route.ts';
import {
  type Account,
  account,
  type Profile,
  profile,
  type UploadedAvatar,
  uploadedAvatar,
} from '../schemas/account.ts';
import { type UserInfo, userInfo } from '../schemas/identities.ts';
import { withMethodFlag } from './with-method-flag.ts';

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
  /**
   * The claims of `/oidc/me`. The tenant's field policy does not filter them: `email` and `phone_number` are there as
   * far as the token's scopes tell them.
   */
  userInfo: (options?: CallOptions) => Promise<UserInfo>;
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

const accountAnswer = parseResponse(account, (value, _, unreadable): Account => {
  const read = withMethodFlag(value);
  return unreadable.length > 0 ? { ...read, unreadable } : read;
});

/** The requests of `AccountActions`. */
export const accountRoutes: Routes<AccountActions> = {
  get: () => ({ ...get('/api/my-account', accountAnswer), tellsUser: true }),
  userInfo: () => get('/oidc/me', parseResponse(userInfo)),
  update: ({ name, avatar, customData }) => ({
    ...patch('/api/my-account', { name, avatar, customData }, accountAnswer),
    tellsUser: true,
  }),
  updateProfile: (claims) => patch('/api/my-account/profile', claims, parseResponse(profile)),
  uploadAvatar: (file, { filename } = {}) => {
    const form = new FormData();
    if (filename) form.append('file', file, filename);
    else form.append('file', file);
    return post('/api/my-account/user-assets/avatar', form, parseResponse(uploadedAvatar));
  },
};
