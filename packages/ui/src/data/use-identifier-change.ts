'use client';
import {
  type AccountClient,
  type IdentifierProof,
  isApiError,
  type PendingProofCode,
} from '@account-center/client';
import { useCallback, useState } from 'react';
import type { AccountEvent } from '../core/account-event.ts';
import { proofNotFoundCode } from '../core/problem-codes.ts';
import { queryKeys } from '../core/query-keys.ts';
import { useLatest } from '../lib/use-latest.ts';
import { type ActionResult, useAccountMutation } from './use-account-mutation.ts';

/** A code that went to the new address and waits to be typed. `at` is in milliseconds since the epoch. */
export type SentIdentifierCode = { readonly destination: string; readonly sentAt: number };

/** Adding or changing an email or phone: a code proves the new address, then it is set. */
export type IdentifierChange = {
  /** Sends a code to the new address. */
  readonly send: (value: string) => Promise<ActionResult>;
  /** Checks the code and sets the address. Asks for step-up when the server wants it. */
  readonly confirm: (code: string) => Promise<ActionResult>;
  readonly sent: SentIdentifierCode | undefined;
  readonly isPending: boolean;
  /** Forgets what was sent: to type another address, or when the form closes. */
  readonly reset: () => void;
};

type Flow<Type extends 'email' | 'phone'> = SentIdentifierCode & {
  readonly pending: PendingProofCode<Type>;
  /** Kept after a refusal or a cancelled step-up: a code can be used only once. */
  readonly proof?: IdentifierProof<Type>;
};

/** How one kind of identifier is set. */
export type IdentifierKind<Type extends 'email' | 'phone'> = {
  readonly type: Type;
  readonly set: (client: AccountClient, proof: IdentifierProof<Type>) => Promise<void>;
  readonly event: AccountEvent['type'];
};

const proofIsDead = (error: unknown): boolean => isApiError(error, proofNotFoundCode);

/** Runs the two steps of a change and keeps what the first one earned. */
export const useIdentifierChange = <Type extends 'email' | 'phone'>({
  type,
  set,
  event,
}: IdentifierKind<Type>): IdentifierChange => {
  const [flow, setFlow] = useState<Flow<Type>>();
  const latest = useLatest(flow);

  const sending = useAccountMutation({
    action: 'verifications.sendProofCode',
    write: (client, value: string) => client.verifications.sendProofCode({ type, value }),
    field: type,
  });
  const checking = useAccountMutation({
    action: 'verifications.checkProofCode',
    write: (client, { pending, code }: { pending: PendingProofCode<Type>; code: string }) =>
      client.verifications.checkProofCode(pending, { code }),
  });
  const setting = useAccountMutation({
    action: `${type}.set`,
    write: (client, proof: IdentifierProof<Type>) => set(client, proof),
    invalidates: [queryKeys.account],
    event,
    field: type,
  });

  const { run: runSend } = sending;
  const { run: runCheck } = checking;
  const { run: runSet } = setting;

  const send = useCallback(
    async (value: string): Promise<ActionResult> => {
      const result = await runSend(value);
      if (result.status !== 'done') return result;
      setFlow({ destination: value, sentAt: Date.now(), pending: result.data });
      return { status: 'done', data: undefined };
    },
    [runSend],
  );

  const confirm = useCallback(
    async (code: string): Promise<ActionResult> => {
      const current = latest.current;
      if (!current) return { status: 'cancelled' };
      let { proof } = current;
      if (!proof) {
        const checked = await runCheck({ pending: current.pending, code });
        if (checked.status !== 'done') return checked;
        proof = checked.data;
        setFlow({ ...current, proof });
      }
      const result = await runSet(proof);
      if (result.status === 'done') setFlow(undefined);
      if (result.status === 'failed' && proofIsDead(result.problem.error)) {
        const { proof: _dead, ...rest } = current;
        setFlow(rest);
      }
      return result;
    },
    [latest, runCheck, runSet],
  );

  const reset = useCallback(() => setFlow(undefined), []);

  return {
    send,
    confirm,
    sent: flow && { destination: flow.destination, sentAt: flow.sentAt },
    isPending: sending.isPending || checking.isPending || setting.isPending,
    reset,
  };
};
