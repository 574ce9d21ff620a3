'use client';
import type { Account, MfaConfigs, MfaFactor } from '@account-center/client';
import { queryKeys } from '../../core/query-keys.ts';
import { mfaConfigsQuery, mfaRequiredQuery } from '../../data/mfa.queries.ts';
import type { Lock, SectionState } from '../../data/section-state.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useAccountQuery } from '../../data/use-account-query.ts';
import { useIsSwitchedOff } from '../../data/use-is-switched-off.ts';
import { useMfaFactors } from '../../data/use-mfa-factors.ts';
import { isMandatory, isOptional, type MfaOffer, useMfaOffer } from '../../data/use-mfa-offer.ts';
import {
  isUsable,
  otherSteps,
  type SecondStep,
  secondStep,
  secondStepTypes,
} from './second-step.ts';

/**
 * Whether the user is asked for a second step at sign-in.
 *
 * - `off`: not asked.
 * - `on`: asked.
 * - `incomplete`: switched on, or required, but nothing is set up that could be asked for.
 */
export type TwoStepStatus = 'off' | 'on' | 'incomplete';

/** Two-step verification without a look. */
export type TwoStepState = SectionState<{
  /** `undefined` when this app may not see it. */
  readonly twoStep:
    | {
        readonly status: TwoStepStatus;
        /** The tenant asks everyone: users cannot turn it off. */
        readonly required: boolean;
        /** What is offered, in the order of the page. */
        readonly steps: readonly SecondStep[];
        /** Whether it can be turned on or off now. */
        readonly canTurn: 'on' | 'off' | undefined;
      }
    | undefined;
  /** Why nothing can be changed. */
  readonly lock: Lock;
}> & {
  readonly turnOn: AccountAction<void>;
  readonly turnOff: AccountAction<void>;
};

const judge = (
  configs: MfaConfigs | null,
  steps: readonly SecondStep[],
  required: boolean,
  isFree: boolean,
) => {
  const { enabled, skipMfaOnSignIn } = configs?.mfa ?? {};
  const usable = steps.some(isUsable);
  // A user who was never asked whether to have it has no `enabled`; it begins with the first factor.
  const isOn = required || (skipMfaOnSignIn !== true && (enabled ?? usable));
  const status: TwoStepStatus = !isOn ? 'off' : usable ? 'on' : 'incomplete';
  const canTurn =
    required || !isFree
      ? undefined
      : isOn
        ? ('off' as const)
        : usable
          ? ('on' as const)
          : undefined;
  return { status, required, canTurn, mustEnable: enabled === false };
};

const offeredSteps = (
  { offers, policy }: MfaOffer,
  factors: readonly MfaFactor[],
  account: Account,
): SecondStep[] => [
  ...secondStepTypes
    // Without settings an address says nothing about whether codes are sent there as a second step.
    .filter((type) => offers(type) && (policy !== undefined || !type.endsWith('VerificationCode')))
    .map((type) => secondStep(type, factors, account)),
  ...otherSteps(factors),
];

/** Two-step verification: whether it is on, what there is, turn it on and off. */
export const useTwoStep = (): TwoStepState => {
  const section = useMfaFactors('mfa');
  const offer = useMfaOffer();
  const isOff = useIsSwitchedOff('mfa');
  const configs = useAccountQuery<MfaConfigs | null>({
    ...mfaConfigsQuery,
    enabled: section.status !== 'hidden' && !isOff,
  });
  const shared = {
    invalidates: [queryKeys.mfaConfigs],
    field: 'mfa',
  } as const;
  const isReady = section.status === 'ready' && section.factors !== undefined;
  const steps = isReady ? offeredSteps(offer, section.factors, section.account) : [];
  const isRequired = useAccountQuery<boolean>({
    ...mfaRequiredQuery,
    enabled: section.status !== 'hidden' && !isOff && isOptional(offer.policy),
  });
  const required = isMandatory(offer.policy) || isRequired.data === true;
  const judged = judge(configs.data ?? null, steps, required, isOptional(offer.policy));

  const turnOn = useAccountMutation<void, void>({
    ...shared,
    action: 'mfa.updateConfigs',
    // The plain setting is guarded by the policy of this section alone; `enabled` is out of its reach.
    write: async (client) => {
      const skipMfaOnSignIn = false;
      if (judged.mustEnable) {
        await client.mfa.updateConfigs({ mfa: { enabled: true, skipMfaOnSignIn } });
      } else {
        await client.mfa.updateSettings({ skipMfaOnSignIn });
      }
    },
    event: 'two-step.turned-on',
  });
  const turnOff = useAccountMutation<void, void>({
    ...shared,
    action: 'mfa.updateSettings',
    write: async (client) => {
      await client.mfa.updateSettings({ skipMfaOnSignIn: true });
    },
    event: 'two-step.turned-off',
  });
  const actions = { turnOn, turnOff };

  if (section.status !== 'ready') return { ...section, ...actions };
  const { lock } = section;
  if (!isReady) {
    // The list is refused: by the policy, of which nothing is known here then, or for want of a scope.
    return { status: 'ready', twoStep: undefined, lock: lock ?? 'policy_read_only', ...actions };
  }
  if (configs.status === 'error') {
    return { status: 'error', problem: configs.problem, refetch: configs.refetch, ...actions };
  }
  const isOpen = isOptional(offer.policy) && isRequired.status === 'loading' && !isOff;
  if (configs.status !== 'ready' || isOpen) return { status: 'loading', ...actions };
  const { status, canTurn } = judged;
  return { status: 'ready', twoStep: { status, required, steps, canTurn }, lock, ...actions };
};
