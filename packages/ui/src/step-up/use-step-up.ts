'use client';
import type { PendingStepUpCode, StepUpRecord } from '@account-center/client';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { toProblem } from '../core/problem.ts';
import type { StepUpPurpose, StepUpRequest } from '../core/step-up.ts';
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

/** A code that was sent and waits to be typed. `at` is in milliseconds since the epoch. */
export type SentCode = {
  readonly method: 'email' | 'phone';
  readonly address: string;
  readonly at: number;
};

/** Step-up verification without a look: what is asked, how it can be answered, and the answers. */
export type StepUpControl = {
  /** What waits for the user, if something does. */
  readonly request: StepUpRequest | undefined;
  /** The live record, if the user has verified in the last ten minutes. */
  readonly record: StepUpRecord | undefined;
  readonly methods: StepUpMethodsResult;
  readonly verifyPassword: AccountAction<{ readonly password: string }>;
  readonly sendCode: AccountAction<Exclude<AvailableMethod, { method: 'password' }>>;
  readonly verifyCode: AccountAction<{ readonly code: string }>;
  /** The last code that was sent and is still good for its ten minutes. */
  readonly sent: SentCode | undefined;
  /** Refuses what is asked: every waiting action ends as cancelled. */
  readonly cancel: () => void;
  /** Asks the user to verify now: to open what is locked, or (`extend`) once more while a record lives. */
  readonly verify: (purpose: StepUpPurpose) => Promise<ActionResult<StepUpRecord>>;
};

/** Asks and answers step-up verification. The built-in dialog is made of this hook alone. */
export const useStepUp = (): StepUpControl => {
  const { stepUp } = useAccountCore();
  const request = useSyncExternalStore(stepUp.subscribe, stepUp.pending, stepUp.pending);
  const record = useSyncExternalStore(stepUp.subscribe, stepUp.record, stepUp.record);
  const methods = useStepUpMethods();
  const [sent, setSent] = useState<SentCode & { readonly pending: PendingStepUpCode }>();
  const live = sent && sent.pending.expiresAt > Date.now() ? sent : undefined;

  const verifyPassword = useAccountMutation({
    action: 'verifications.password',
    write: async (client, { password }: { readonly password: string }) => {
      stepUp.complete(await client.verifications.password({ password }));
    },
    event: 'step-up.verified',
  });
  const sendCode = useAccountMutation({
    action: 'verifications.sendStepUpCode',
    write: async (
      client,
      { method, address }: Exclude<AvailableMethod, { method: 'password' }>,
    ) => {
      const pending = await client.verifications.sendStepUpCode({ type: method, value: address });
      setSent({ method, address, at: Date.now(), pending });
    },
  });
  const verifyCode = useAccountMutation({
    action: 'verifications.checkStepUpCode',
    write: async (client, { code }: { readonly code: string }) => {
      if (!live) throw new Error('No code was sent, or it has expired.');
      const verified = await client.verifications.checkStepUpCode(live.pending, { code });
      setSent(undefined);
      stepUp.complete(verified);
    },
    event: 'step-up.verified',
  });

  const verify = useCallback(
    async (purpose: StepUpPurpose): Promise<ActionResult<StepUpRecord>> => {
      try {
        return { status: 'done', data: await stepUp.ask(purpose) };
      } catch (error) {
        const problem = toProblem(error);
        return problem ? { status: 'failed', problem } : { status: 'cancelled' };
      }
    },
    [stepUp],
  );

  return {
    request,
    record,
    methods,
    verifyPassword,
    sendCode,
    verifyCode,
    sent: live,
    cancel: stepUp.cancel,
    verify,
  };
};
