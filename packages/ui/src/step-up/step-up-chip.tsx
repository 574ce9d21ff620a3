'use client';
import { useEffect, useRef } from 'react';
import { useMessages } from '../i18n/use-messages.tsx';
import { useClock } from '../lib/use-clock.ts';
import { LinkButton } from '../primitives/link-button.tsx';
import { useAnnounce } from '../primitives/use-announce.ts';
import { usePart } from '../theme/use-part.ts';
import { stepUpMessages } from './step-up.messages.ts';
import { useStepUp } from './use-step-up.ts';

const warnAt = 60;

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Says how long the verification still lives, warns at its last minute, and extends it in place. */
export const StepUpChip = () => {
  const t = useMessages(stepUpMessages);
  const part = usePart();
  const announce = useAnnounce();
  const { record, verify } = useStepUp();
  const now = useClock(record !== undefined);
  const seconds = record ? Math.max(0, Math.ceil((record.expiresAt - now) / 1000)) : 0;
  const expiring = seconds > 0 && seconds <= warnAt;
  const warned = useRef<string>(undefined);

  useEffect(() => {
    // Said once a record: a countdown that is read out each second drowns everything else.
    if (!expiring || !record || warned.current === record.id) return;
    warned.current = record.id;
    announce(t('chipExpiring'));
  }, [expiring, record, announce, t]);

  if (!record || seconds === 0) return null;
  return (
    <div {...part('step-up-chip', { expiring })}>
      <span {...part('step-up-chip-time')}>{t('chip', { time: clock(seconds) })}</span>
      <LinkButton onClick={() => void verify('extend')}>{t('extend')}</LinkButton>
    </div>
  );
};
