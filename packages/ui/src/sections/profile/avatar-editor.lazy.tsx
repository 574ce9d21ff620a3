'use client';
import { useState } from 'react';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { useFormEnd } from '../../frame/use-form-end.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';
import { Notice } from '../../primitives/notice.tsx';
import { usePart } from '../../theme/use-part.ts';
import { AvatarUrlForm } from './avatar-url-form.tsx';
import { judgePicture, type PictureType } from './crop/picture-file.ts';
import { PictureChooser } from './picture-chooser.tsx';
import { profileMessages } from './profile.messages.ts';
import { useChangeAvatar } from './use-change-avatar.ts';

const cropper = lazyModule(() => import('./crop/picture-cropper.lazy.tsx'));

/** Props of `AvatarEditor`. */
export type AvatarEditorProps = {
  /** The picture is set, or the server refuses that for good. */
  readonly onEnd: (result: ActionResult) => void;
  readonly onClose: () => void;
};

type Chosen = { readonly file: Blob; readonly type: PictureType };

/** Megabytes as users count them, rounded up so that no refused file seems to fit. */
const megabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 10) / 10;

/** Sets the picture: choose, crop, upload; or the address of one where nothing can be uploaded. */
export const AvatarEditor = ({ onEnd, onClose }: AvatarEditorProps) => {
  const t = useMessages(profileMessages);
  const part = usePart();
  const { upload, setUrl, canUpload, isPending } = useChangeAvatar();
  const { finish } = useFormEnd(onEnd);
  const [chosen, setChosen] = useState<Chosen>();
  const [refusal, setRefusal] = useState<string>();
  const [failure, setFailure] = useState<string>();

  const choose = async (file: Blob) => {
    setFailure(undefined);
    const { refusal: reason, ...judged } = { type: undefined, ...(await judgePicture(file)) };
    setRefusal(reason && t(reason, { size: megabytes(file.size) }));
    if (judged.type) setChosen({ file, type: judged.type });
  };
  const giveUp = (reason?: string) => {
    setChosen(undefined);
    setRefusal(reason);
    setFailure(undefined);
  };
  const send = async (picture: Blob) => {
    setFailure(undefined);
    const result = finish(await upload(picture));
    if (result.status === 'failed') setFailure(result.message);
  };

  if (!canUpload) {
    return (
      <AvatarUrlForm onSubmit={async (url) => finish(await setUrl.run(url))} onCancel={onClose} />
    );
  }
  return (
    <div {...part('profile-picture')}>
      {failure ? <Notice tone="danger">{failure}</Notice> : null}
      {chosen ? (
        <LazyPart of={cropper} onClose={onClose}>
          {({ PictureCropper }) => (
            <PictureCropper
              file={chosen.file}
              type={chosen.type}
              busy={isPending}
              onDone={send}
              onOther={() => giveUp()}
              onBroken={() => giveUp(t('fileBroken'))}
            />
          )}
        </LazyPart>
      ) : (
        <PictureChooser
          error={refusal}
          onChoose={choose}
          onIntent={cropper.preload}
          onCancel={onClose}
        />
      )}
    </div>
  );
};
