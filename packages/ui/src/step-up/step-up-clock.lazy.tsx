'use client';
import { useEffect, useRef } from 'react';
import { useProblemText } from '../forms/use-form-result.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { timeLeft } from '../lib/time-left.ts';
import { useClock } from '../lib/use-clock.ts';
import { useAnnounce } from '../primitives/use-announce.ts';
import { useToast } from '../primitives/use-toast.ts';
import { stepUpMessages } from './step-up.messages.ts';
import { StepUpChipView } from './step-up-chip.view.tsx';
import { preloadStepUp } from './step-up-host.tsx';
import { useStepUp } from './use-step-up.ts';

const warnAt = 60;

/** Says how long the verification still lives, warns at its last minute, and extends it in place. */
export const StepUpClock = () => {
  const t = useMessages(stepUpMessages);
  const text = useProblemText();
  const announce = useAnnounce();
  const toast = useToast();
  const { record, verify } = useStepUp();
  useClock(record !== undefined);
  const left = record ? timeLeft(record.expiresAt) : 0;
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const expiring = seconds > 0 && seconds <= warnAt;
  const warned = useRef<string>(undefined);

  useEffect(() => {
    // Said once a record: a countdown that is read out each second drowns everything else.
    if (!expiring || !record || warned.current === record.id) return;
    warned.current = record.id;
    announce(t('chipExpiring'));
  }, [expiring, record, announce, t]);

  const extend = async () => {
    const result = await verify('extend');
    if (result.status === 'failed') toast({ message: text(result.problem), tone: 'danger' });
  };

  if (!record || seconds === 0) return null;
  return (
    <StepUpChipView
      seconds={seconds}
      expiring={expiring}
      onExtend={() => void extend()}
      onIntent={preloadStepUp}
    />
  );
};
