'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.tsx';
import { Button } from '../../../primitives/button.tsx';
import { FormActions } from '../../../primitives/form-actions.tsx';
import { usePart } from '../../../theme/use-part.ts';
import { profileMessages } from '../profile.messages.ts';
import { type Crop, largestZoom, moveCrop, wholeCrop, zoomCrop } from './crop-geometry.ts';
import { cutPicture, drawCrop } from './cut-picture.ts';
import type { PictureType } from './picture-file.ts';
import { useCropGestures } from './use-crop-gestures.ts';
import { usePicture } from './use-picture.ts';

/** Props of `PictureCropper`. */
export type PictureCropperProps = {
  readonly file: Blob;
  readonly type: PictureType;
  /** What was cut out is being stored. */
  readonly busy: boolean;
  readonly onDone: (picture: Blob) => void;
  readonly onOther: () => void;
  /** The file is no picture that the platform can open. */
  readonly onBroken: () => void;
};

/** Pixels of the canvas on a side; it is shown at half of that at most. */
const CANVAS = 560;
const nothing = { width: 1, height: 1 };

/** Chooses the square of a picture with pointer, fingers or keyboard. */
export const PictureCropper = (props: PictureCropperProps) => {
  const { file, type, busy, onDone, onOther, onBroken } = props;
  const t = useMessages(profileMessages);
  const part = usePart();
  const hintId = useId();
  const zoomId = useId();
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = usePicture(file, onBroken);
  const size = picture ?? nothing;
  const [chosen, setChosen] = useState<Crop>();
  const crop = chosen ?? wholeCrop(size);
  const update = (next: (crop: Crop) => Crop) => {
    if (picture && !busy) setChosen((last) => next(last ?? wholeCrop(picture)));
  };
  const gestures = useCropGestures(stage, {
    move: (across, down) => update((last) => moveCrop(size, last, across, down)),
    zoomBy: (factor) => update((last) => zoomCrop(size, last, last.zoom * factor)),
  });

  const isReady = Boolean(picture);
  useEffect(() => {
    // The arrow keys work at once, wherever the choice of the file has left the focus.
    if (isReady) stage.current?.focus({ preventScroll: true });
  }, [isReady]);

  useEffect(() => {
    if (picture && canvas.current) drawCrop(canvas.current, picture, crop);
  }, [picture, crop]);

  const done = async () => {
    if (!picture) return;
    try {
      onDone(await cutPicture(picture, crop, type));
    } catch {
      onBroken();
    }
  };

  return (
    <div {...part('profile-cropper')}>
      <div
        {...part('profile-crop', { loading: !picture })}
        {...gestures}
        ref={stage}
        role="application"
        aria-label={t('cropper')}
        aria-describedby={hintId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved with the arrow keys.
        tabIndex={0}
      >
        <canvas {...part('profile-canvas')} ref={canvas} width={CANVAS} height={CANVAS} />
      </div>
      <div {...part('profile-zoom')}>
        <label {...part('profile-zoom-label')} htmlFor={zoomId}>
          {t('zoom')}
        </label>
        <input
          {...part('profile-range')}
          id={zoomId}
          type="range"
          min={1}
          max={largestZoom(size)}
          step={0.01}
          value={crop.zoom}
          disabled={!picture || largestZoom(size) === 1}
          onChange={(event) => {
            const zoom = Number(event.target.value);
            update((last) => zoomCrop(size, last, zoom));
          }}
        />
      </div>
      <p {...part('profile-crop-hint')} id={hintId}>
        {t('cropHint')}
      </p>
      <FormActions>
        <Button onClick={onOther} disabled={busy}>
          {t('otherFile')}
        </Button>
        <Button variant="primary" busy={busy} disabled={!picture} onClick={done}>
          {t('useAvatar')}
        </Button>
      </FormActions>
    </div>
  );
};
