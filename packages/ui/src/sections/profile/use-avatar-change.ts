'use client';
import { useState } from 'react';
import type { AccountCore } from '../../core/account-core.ts';
import { useAccountCore } from '../../core/account-provider.tsx';
import { queryKeys } from '../../core/query-keys.ts';
import {
  type AccountAction,
  type ActionResult,
  useAccountMutation,
} from '../../data/use-account-mutation.ts';

/** Setting a picture. */
export type AvatarChange = {
  /** Stores a picture and makes it the user's. */
  readonly upload: (picture: Blob) => Promise<ActionResult>;
  /** Makes the picture at an `http` or `https` address the user's. */
  readonly setUrl: AccountAction<string>;
  /** False once the server has said that it has no place for pictures. */
  readonly canUpload: boolean;
  readonly busy: boolean;
};

/** Nothing tells ahead of time; what was learned holds as long as the page. */
const withoutStorage = new WeakSet<AccountCore>();

/** What the stored file is called, by its type. */
const fileName = ({ type }: Blob): string => `avatar.${type.split('/').at(-1) || 'jpeg'}`;

/** Uploads a picture or takes an address, and makes it the user's. */
export const useAvatarChange = (): AvatarChange => {
  const core = useAccountCore();
  const [canUpload, setCanUpload] = useState(() => !withoutStorage.has(core));
  const uploading = useAccountMutation({
    action: 'account.uploadAvatar',
    write: async (client, picture: Blob) => {
      const { url } = await client.account.uploadAvatar(picture, { filename: fileName(picture) });
      await client.account.update({ avatar: url });
    },
    invalidates: [queryKeys.account],
    event: 'avatar.changed',
    field: 'avatar',
  });
  const setUrl = useAccountMutation({
    action: 'account.update',
    write: async (client, avatar: string) => {
      await client.account.update({ avatar });
    },
    optimistic: (account, avatar) => ({ ...account, avatar }),
    invalidates: [queryKeys.account],
    event: 'avatar.changed',
    field: 'avatar',
  });

  const upload = async (picture: Blob): Promise<ActionResult> => {
    const result = await uploading.run(picture);
    if (result.status === 'failed' && result.problem.messageKey === 'storageOff') {
      withoutStorage.add(core);
      setCanUpload(false);
    }
    return result;
  };

  return { upload, setUrl, canUpload, busy: uploading.busy || setUrl.busy };
};
