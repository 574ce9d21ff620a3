import { access } from './ar/access.ts';
import { account } from './ar/account.ts';
import { connected } from './ar/connected.ts';
import { frame } from './ar/frame.ts';
import { problems } from './ar/problems.ts';
import { profile } from './ar/profile.ts';
import { secondStep } from './ar/second-step.ts';
import { signIn } from './ar/sign-in.ts';
import { stepUp } from './ar/step-up.ts';
import type { Translation } from './translation.ts';

/** Arabic: Modern Standard Arabic. */
export const ar = {
  ...frame,
  ...problems,
  ...stepUp,
  ...profile,
  ...signIn,
  ...connected,
  ...secondStep,
  ...access,
  ...account,
} as const satisfies Translation;
