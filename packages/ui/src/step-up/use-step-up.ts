'use client';
import type { PendingStepUpCode, StepUpRecord } from '@account-center/client';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { readProblem } from '../core/problem.ts';
import type { StepUpPurpose, StepUpRequest } from '../core/step-up/step-up.ts';
import {
  type AccountAction,
  type ActionResult,
  useAccountMutation,
} from '../data/use-account-mutation.ts';
import {
  type AvailableMethod,
  type StepUpMethodsResult,
  useStepUpMethods,
} from '../data/use-step-up-methods.ts';
import { useUnmountSignal } from '../data/use-unmount-signal.ts';
import { useHasPassed } from './use-has-passed.ts';
import { type StepUpRole, useStepUpRequest } from './use-step-up-request.ts';

/** One way to verify by a code. */
export type CodeMethodEntry = Exclude<AvailableMethod, { method: 'password' }>;

/** A code that was sent and waits to be typed. `sentAt` is in milliseconds since the epoch. */
export type SentCode = {
  readonly method: 'email' | 'phone';
  readonly destination: string;
  readonly sentAt: number;
};

/** Step-up verification without a look: what is asked, how it can be answered, and the answers. */
export type StepUpControl = {
  /** What waits for the user, if something does. One that answers sees only what it is to show. */
  readonly request: StepUpRequest | undefined;
  /** The live record, if the user has verified in the last ten minutes. */
  readonly record: StepUpRecord | undefined;
  readonly methods: StepUpMethodsResult;
  readonly verifyPassword: AccountAction<{ readonly password: string }>;
  readonly sendCode: AccountAction<CodeMethodEntry>;
  readonly verifyCode: AccountAction<{ readonly code: string }>;
  /** The last code that was sent and is still good for its ten minutes. */
  readonly sent: SentCode | undefined;
  /** Refuses what is asked: every waiting action ends as cancelled. */
  readonly cancel: () => void;
  /** Asks the user to verify now: to open what is locked, or (`extend`) once more while a record lives. */
  readonly verify: (purpose: StepUpPurpose) => Promise<ActionResult<StepUpRecord>>;
};

/** Asks and answers step-up verification. The built-in dialog is made of this hook alone. */
export const useStepUp = (role: StepUpRole = 'watch'): StepUpControl => {
  const { stepUp } = useAccountCore();
  const request = useStepUpRequest(role);
  const record = useSyncExternalStore(stepUp.subscribe, stepUp.record, stepUp.record);
  const methods = useStepUpMethods();
  const leaveSignal = useUnmountSignal();
  const [sent, setSent] = useState<SentCode & { readonly pending: PendingStepUpCode }>();
  const sends = useRef(0);
  const isRecordOver = useHasPassed(record?.expiresAt);
  const isCodeOver = useHasPassed(sent?.pending.expiresAt);

  const verifyPassword = useAccountMutation({
    action: 'verifications.password',
    write: async (client, { password }: { readonly password: string }) => {
      const accept = stepUp.beginVerification();
      accept(await client.verifications.password({ password }));
    },
    event: 'step-up.verified',
  });
  const sendCode = useAccountMutation({
    action: 'verifications.sendStepUpCode',
    write: async (client, { method, address }: CodeMethodEntry) => {
      sends.current += 1;
      const turn = sends.current;
      const pending = await client.verifications.sendStepUpCode({ type: method, value: address });
      // The code that was asked for last is the one that counts, in whatever order the answers come.
      if (turn === sends.current)
        setSent({ method, destination: address, sentAt: Date.now(), pending });
    },
  });
  const verifyCode = useAccountMutation({
    action: 'verifications.checkStepUpCode',
    write: async (client, { code }: { readonly code: string }) => {
      if (!sent) throw new TypeError('Send a code before one is verified.');
      const accept = stepUp.beginVerification();
      const verified = await client.verifications.checkStepUpCode(sent.pending, { code });
      // A code can be used once, whatever becomes of what it was for.
      setSent(undefined);
      accept(verified);
    },
    event: 'step-up.verified',
  });

  const verify = useCallback(
    async (purpose: StepUpPurpose): Promise<ActionResult<StepUpRecord>> => {
      try {
        const data = await stepUp.request(purpose, { signal: leaveSignal() });
        return { status: 'done', data };
      } catch (error) {
        const problem = await readProblem(error);
        return problem ? { status: 'failed', problem } : { status: 'cancelled' };
      }
    },
    [stepUp, leaveSignal],
  );

  return {
    request,
    record: isRecordOver ? undefined : record,
    methods,
    verifyPassword,
    sendCode,
    verifyCode,
    sent: isCodeOver ? undefined : sent,
    cancel: stepUp.cancel,
    verify,
  };
};
