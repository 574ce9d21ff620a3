'use client';
import { useMessages } from '../i18n/use-messages.tsx';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { frameMessages } from './frame.messages.ts';

/** Props of `BrokenPart`. */
export type BrokenPartProps = {
  /** `notLoaded`: its code did not arrive. `broken`: it could not be shown. */
  readonly reason: 'notLoaded' | 'broken';
  readonly onRetry: () => void;
  /** The way out, where there is one. */
  readonly onClose?: (() => void) | undefined;
};

/** Stands in place of a part that broke: says so, and offers to try again. */
export const BrokenPart = ({ reason, onRetry, onClose }: BrokenPartProps) => {
  const t = useMessages(frameMessages);
  const actions = (
    <>
      <Button size="sm" onClick={onRetry}>
        {t('retry')}
      </Button>
      {onClose ? (
        <Button size="sm" variant="ghost" onClick={onClose}>
          {t('cancel')}
        </Button>
      ) : null}
    </>
  );
  return (
    <Notice tone="danger" actions={actions}>
      {t(reason)}
    </Notice>
  );
};
