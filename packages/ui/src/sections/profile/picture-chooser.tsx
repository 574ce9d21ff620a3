'use client';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { UploadIcon } from '../../primitives/icons/upload-icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { usePart } from '../../theme/use-part.ts';
import { pictureTypes } from './crop/picture-file.ts';
import { profileMessages } from './profile.messages.ts';

/** Props of `PictureChooser`. */
export type PictureChooserProps = {
  /** Why the last file cannot be used, in words. */
  readonly error: string | undefined;
  readonly onChoose: (file: Blob) => void;
  /** The chooser of files opens: time to load what comes next. */
  readonly onIntent: () => void;
  readonly onCancel: () => void;
};

/** Takes a file: chosen, or dropped on it. */
export const PictureChooser = ({ error, onChoose, onIntent, onCancel }: PictureChooserProps) => {
  const t = useMessages(profileMessages);
  const part = usePart();
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onChoose(file);
    // So that the same file can be chosen once more.
    if (input.current) input.current.value = '';
  };
  const over = (event: DragEvent, next: boolean) => {
    event.preventDefault();
    setOver(next);
  };

  return (
    <>
      {error ? <Notice tone="danger">{error}</Notice> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first. */}
      <div
        {...part('profile-drop', { over: isOver })}
        onDragEnter={(event) => over(event, true)}
        onDragOver={(event) => over(event, true)}
        onDragLeave={(event) => over(event, false)}
        onDrop={(event) => {
          over(event, false);
          take(event.dataTransfer.files);
        }}
      >
        <UploadIcon />
        <span {...part('profile-drop-text')}>{t('drop')}</span>
        <Button
          autoFocus
          size="sm"
          aria-describedby={hintId}
          onClick={() => {
            onIntent();
            input.current?.click();
          }}
        >
          {t('chooseFile')}
        </Button>
        <span {...part('profile-drop-hint')} id={hintId}>
          {t('fileHint')}
        </span>
        <input
          {...part('profile-file')}
          ref={input}
          type="file"
          accept={pictureTypes.join(',')}
          aria-label={t('chooseFile')}
          tabIndex={-1}
          hidden
          onChange={(event) => take(event.target.files)}
        />
      </div>
      <FormActions>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </FormActions>
    </>
  );
};
