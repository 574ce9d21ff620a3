import type { FakeContext } from '../context.ts';

const mandatoryPolicies = [
  'Mandatory',
  'PromptAtSignInAndSignUpMandatory',
  'PromptOnlyAtSignInMandatory',
];

/** Whether the tenant asks every user for a second factor, whatever the user wants. */
export const isSecondStepMandatory = ({ tenant }: Pick<FakeContext, 'tenant'>): boolean =>
  mandatoryPolicies.includes(tenant.current.signInExperience.mfa.policy);
