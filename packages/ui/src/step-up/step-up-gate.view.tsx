'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages.tsx';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { LockIcon } from '../primitives/icons/lock-icon.tsx';
import { Notice } from '../primitives/notice.tsx';
import { stepUpMessages } from './step-up.messages.ts';

/** Props of `StepUpGateView`. Pure: everything comes in, everything goes out. */
export type StepUpGateViewProps = {
  /** Why this needs verification, in a sentence. */
  readonly children: ReactNode;
  /** Why the user could not be asked. */
  readonly notice: string | undefined;
  readonly onVerify: () => void;
  /** The pointer or the focus is on the button. */
  readonly onIntent: () => void;
};

/** A sentence why something is locked, and one button that opens it. */
export const StepUpGateView = ({ children, notice, onVerify, onIntent }: StepUpGateViewProps) => {
  const t = useMessages(stepUpMessages);
  return (
    <>
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      <EmptyState
        icon={<LockIcon />}
        title={children}
        action={
          <Button onClick={onVerify} onPointerEnter={onIntent} onFocus={onIntent}>
            {t('gateAction')}
          </Button>
        }
      />
    </>
  );
};
