import { access } from './de/access.ts';
import { account } from './de/account.ts';
import { connected } from './de/connected.ts';
import { frame } from './de/frame.ts';
import { problems } from './de/problems.ts';
import { profile } from './de/profile.ts';
import { secondStep } from './de/second-step.ts';
import { signIn } from './de/sign-in.ts';
import { stepUp } from './de/step-up.ts';
import type { Translation } from './translation.ts';

/** German. Addresses the user formally, and as seldom as it can. */
export const de = {
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
