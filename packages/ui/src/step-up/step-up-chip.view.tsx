'use client';
import { useMessages } from '../i18n/use-messages.tsx';
import { LinkButton } from '../primitives/link-button.tsx';
import { usePart } from '../theme/use-part.ts';
import { stepUpMessages } from './step-up.messages.ts';

/** Props of `StepUpChipView`. Pure: everything comes in, everything goes out. */
export type StepUpChipViewProps = {
  /** Whole seconds that the verification still lives. */
  readonly seconds: number;
  /** The last minute has begun. */
  readonly expiring: boolean;
  readonly onExtend: () => void;
  /** The pointer or the focus is on the button. */
  readonly onIntent: () => void;
};

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** How long the verification still lives, and a way to extend it. */
export const StepUpChipView = ({ seconds, expiring, onExtend, onIntent }: StepUpChipViewProps) => {
  const t = useMessages(stepUpMessages);
  const part = usePart();
  return (
    <div {...part('step-up-chip', { expiring })}>
      <span {...part('step-up-chip-time')}>{t('chip', { time: clock(seconds) })}</span>
      <LinkButton onClick={onExtend} onPointerEnter={onIntent} onFocus={onIntent}>
        {t('extend')}
      </LinkButton>
    </div>
  );
};
