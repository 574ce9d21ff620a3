'use client';
import { useState } from 'react';
import type { AccountCore } from '../../core/account-core.ts';
import { useAccountCore } from '../../core/account-provider.tsx';
import {
  type AccountAction,
  type ActionResult,
  useAccountMutation,
} from '../../data/use-account-mutation.ts';
import { avatarMutation } from './avatar-mutation.ts';

/** Setting a picture. */
export type UseChangeAvatarResult = {
  /** Stores a picture and makes it the user's. */
  readonly upload: (picture: Blob) => Promise<ActionResult>;
  /** Makes the picture at an `http` or `https` address the user's. */
  readonly setUrl: AccountAction<string>;
  /** False once the server has said that it has no place for pictures. */
  readonly canUpload: boolean;
  readonly isPending: boolean;
};

/** Nothing tells ahead of time; what was learned holds as long as the page. */
const withoutStorage = new WeakSet<AccountCore>();

/** What the stored file is called, by its type. */
const fileName = ({ type }: Blob): string => `avatar.${type.split('/').at(-1) || 'jpeg'}`;

/** Uploads a picture or takes an address, and makes it the user's. */
export const useChangeAvatar = (): UseChangeAvatarResult => {
  const core = useAccountCore();
  const [canUpload, setCanUpload] = useState(() => !withoutStorage.has(core));
  const uploading = useAccountMutation({
    action: 'account.uploadAvatar',
    write: (client, picture: Blob) =>
      client.account.uploadAvatar(picture, { filename: fileName(picture) }),
    field: 'avatar',
  });
  const setUrl = useAccountMutation(avatarMutation);

  const upload = async (picture: Blob): Promise<ActionResult> => {
    const stored = await uploading.run(picture);
    if (stored.status === 'done') return setUrl.run(stored.data.url);
    if (stored.status === 'failed' && stored.problem.messageKey === 'storageOff') {
      withoutStorage.add(core);
      setCanUpload(false);
    }
    return stored;
  };

  return { upload, setUrl, canUpload, isPending: uploading.isPending || setUrl.isPending };
};
