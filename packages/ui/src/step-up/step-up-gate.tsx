'use client';
import { type ReactNode, useState } from 'react';
import type { StepUpPurpose } from '../core/step-up.ts';
import { useProblemText } from '../forms/use-form-result.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { LockIcon } from '../primitives/icons/index.ts';
import { Notice } from '../primitives/notice.tsx';
import { stepUpMessages } from './step-up.messages.ts';
import { preloadStepUp } from './step-up-host.tsx';
import { useStepUp } from './use-step-up.ts';

/** Props of `StepUpGate`. */
export type StepUpGateProps = {
  /** Why this needs verification, in a sentence. */
  readonly children: ReactNode;
  /** What the verification is for; the dialog names it. */
  readonly purpose: StepUpPurpose;
};

/** Stands where something is locked until the user has verified: a sentence why, and one button. */
export const StepUpGate = ({ children, purpose }: StepUpGateProps) => {
  const t = useMessages(stepUpMessages);
  const text = useProblemText();
  const { verify } = useStepUp();
  const [notice, setNotice] = useState<string>();

  const open = async () => {
    setNotice(undefined);
    const result = await verify(purpose);
    if (result.status === 'failed') setNotice(text(result.problem));
  };

  return (
    <>
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      <EmptyState
        icon={<LockIcon />}
        title={children}
        action={
          <Button
            onClick={() => void open()}
            onPointerEnter={preloadStepUp}
            onFocus={preloadStepUp}
          >
            {t('gateAction')}
          </Button>
        }
      />
    </>
  );
};
