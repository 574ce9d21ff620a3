'use client';
import { useState } from 'react';
import { useMessages } from '../i18n/use-messages.tsx';
import { resendWait } from '../lib/resend-wait.ts';
import { stopwatch } from '../lib/stopwatch.ts';
import { useClock } from '../lib/use-clock.ts';
import { LinkButton } from '../primitives/link-button.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';
import { codeFormMessages } from './code-form.messages.ts';

/** Props of `ResendButton`. */
export type ResendButtonProps = {
  /** When the last code was sent, in milliseconds since the epoch. */
  readonly sentAt: number;
  readonly disabled: boolean;
  readonly onResend: () => void;
};

/** Sends a code again, a minute after the last one at the earliest. It alone renders each second. */
export const ResendButton = ({ sentAt, disabled, onResend }: ResendButtonProps) => {
  const t = useMessages(codeFormMessages);
  const [passed] = useState(() => {
    // A clock that was set back since must not make the wait longer.
    const before = Math.max(0, Date.now() - sentAt);
    const since = stopwatch();
    return () => before + since();
  });
  useClock(true);
  const seconds = resendWait(passed());
  return (
    <LinkButton onClick={onResend} disabled={seconds > 0 || disabled}>
      {seconds > 0 ? (
        <>
          {/* The clock is drawn; a screen reader hears the button's name once, without it. */}
          <span aria-hidden="true">{t('sendAgainIn', { seconds })}</span>
          <VisuallyHidden>{t('sendAgain')}</VisuallyHidden>
        </>
      ) : (
        t('sendAgain')
      )}
    </LinkButton>
  );
};
