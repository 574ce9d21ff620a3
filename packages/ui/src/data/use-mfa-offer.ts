'use client';
import type { MfaFactorType, TenantSettings } from '@account-center/client';
import { useTenantSettings } from './use-tenant-settings.ts';

type Policy = TenantSettings['signInExperience']['mfa']['policy'];

/** What the tenant offers as a second step. Without settings everything may be: the server has the last word. */
export type MfaOffer = {
  /** False only where the settings say so. */
  readonly offers: (factor: MfaFactorType) => boolean;
  /** Whether users sign in with a passkey alone. */
  readonly passkeySignIn: boolean;
  /** When users are asked for a second step; `undefined` without settings. */
  readonly policy: Policy | undefined;
};

/** What the tenant offers as a second step, and passkeys instead of the first. */
export const useMfaOffer = (): MfaOffer => {
  const experience = useTenantSettings().settings?.signInExperience;
  return {
    offers: (factor) => experience?.mfa.factors.includes(factor) ?? true,
    passkeySignIn: experience?.passkeySignIn?.enabled ?? false,
    policy: experience?.mfa.policy,
  };
};

const mandatory: readonly (Policy | undefined)[] = [
  'Mandatory',
  'PromptAtSignInAndSignUpMandatory',
  'PromptOnlyAtSignInMandatory',
];

const optional: readonly (Policy | undefined)[] = [
  undefined,
  'NoPrompt',
  'UserControlled',
  'PromptOnlyAtSignIn',
  'PromptAtSignInAndSignUp',
];

/** Whether a policy asks everyone for a second step, so that users cannot turn it off. */
export const isMandatory = (policy: Policy | undefined): boolean => mandatory.includes(policy);

/** Whether a policy leaves it to users. Of one that a newer server has, no one knows. */
export const isOptional = (policy: Policy | undefined): boolean => optional.includes(policy);
