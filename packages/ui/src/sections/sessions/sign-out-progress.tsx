'use client';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { Spinner } from '../../primitives/spinner.tsx';
import { usePart } from '../../theme/use-part.ts';
import { sessionsMessages } from './sessions.messages.ts';

/** Props of `SignOutProgress`. */
export type SignOutProgressProps = {
  readonly progress: { readonly done: number; readonly total: number };
  readonly onStop: () => void;
};

/** How far signing out all others has come, and a way to stop before the next one. */
export const SignOutProgress = ({ progress, onStop }: SignOutProgressProps) => {
  const t = useMessages(sessionsMessages);
  const part = usePart();
  const [isStopping, setStopping] = useState(false);
  const stop = () => {
    setStopping(true);
    onStop();
  };
  return (
    <>
      <Spinner size="sm" />
      <span {...part('sessions-progress')} role="status">
        {isStopping ? t('stopping') : t('progress', { ...progress })}
      </span>
      <Button size="sm" onClick={stop} busy={isStopping}>
        {t('stop')}
      </Button>
    </>
  );
};
