'use client';
import { type ReactNode, useState } from 'react';
import type { StepUpPurpose } from '../core/step-up/step-up.ts';
import { useProblemText } from '../forms/use-form-result.ts';
import { StepUpGateView } from './step-up-gate.view.tsx';
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
  const text = useProblemText();
  const { verify } = useStepUp();
  const [notice, setNotice] = useState<string>();

  const open = async () => {
    setNotice(undefined);
    const result = await verify(purpose);
    if (result.status === 'failed') setNotice(text(result.problem));
  };

  return (
    <StepUpGateView notice={notice} onVerify={() => void open()} onIntent={preloadStepUp}>
      {children}
    </StepUpGateView>
  );
};
