import type { FakeContext } from '../context.ts';

/** Whether the check of passwords fails: the policy asks for known leaks, whose service is out of reach. */
export const isLeakCheckBroken = ({ tenant }: Pick<FakeContext, 'tenant'>): boolean => {
  const { signInExperience, leakService } = tenant.current;
  return !leakService && (signInExperience.passwordPolicy.rejects?.pwned ?? true);
};
