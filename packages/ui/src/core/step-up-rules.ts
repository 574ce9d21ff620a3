import type { ClientAction } from '@account-center/client';

/** A way in which Logto lets a user step up. Source: CONTRACT 2.2 of the Account API. */
export type StepUpMethod = 'password' | 'email' | 'phone';

/** What never asks: reads are locked by the server alone, and verifying cannot wait for a verification. */
export type UnruledAction =
  | 'account.get'
  | 'account.userInfo'
  | 'settings.get'
  | 'mfa.list'
  | 'mfa.settings'
  | 'mfa.configs'
  | 'sessions.list'
  | 'grants.list'
  | 'devices.list'
  | 'tokens.list'
  | `verifications.${string}`;

/** An action that a rule of the host can concern. */
export type RuledAction = Exclude<ClientAction, UnruledAction>;

/**
 * The host's rules on top of the server's. The server's own demands always hold; these add to them.
 *
 * - `before`: actions that ask for step-up although the server would not.
 * - `maxAge`: seconds since the verification after which an action asks again; `0` asks every time. The deletion of the
 *   account asks again unless there is another limit here.
 * - `methods`: the ways that are offered; the others are hidden.
 */
export type StepUpRules = {
  readonly before?: readonly RuledAction[];
  readonly maxAge?: Readonly<Partial<Record<RuledAction, number>>>;
  readonly methods?: readonly StepUpMethod[];
};

/** What cannot be undone asks again although the user has verified. Without a verification the server asks itself. */
const asksAgain: readonly ClientAction[] = ['deletion.remove'] satisfies readonly RuledAction[];

/**
 * Whether what the user verifies for something else does not count for the action, however short ago it was: for what
 * cannot be undone, and for what the host gives no time at all.
 */
export const asksAlone = ({ maxAge }: StepUpRules, action: ClientAction): boolean => {
  const limits: Readonly<Partial<Record<ClientAction, number>>> = maxAge ?? {};
  const limit = limits[action];
  return limit === undefined ? asksAgain.includes(action) : limit <= 0;
};

/** Whether a fresh sign-in may stand in for a verification: the backend takes one, Logto's Account API does not. */
export const takesSignIn = (purpose: string): boolean => /^(tokens|deletion)\./.test(purpose);

/**
 * Whether a rule of the host, or our own, asks before the action is tried.
 *
 * @param age of the live record in milliseconds; `undefined` when there is none
 */
export const isAskedFirst = (
  { before, maxAge }: StepUpRules,
  action: ClientAction,
  age: number | undefined,
): boolean => {
  const ruled: readonly ClientAction[] = before ?? [];
  const limits: Readonly<Partial<Record<ClientAction, number>>> = maxAge ?? {};
  const limit = limits[action];
  if (limit === undefined) return (age === undefined ? ruled : asksAgain).includes(action);
  return age === undefined || limit <= 0 || age > limit * 1000;
};
