import type { FakeContext } from '../context.ts';
import { RequestError } from './request-error.ts';

const relative = new Intl.RelativeTimeFormat('en');

/**
 * Runs an attempt and reports how it went. While someone is locked out, a correct attempt is
 * refused as well, although it is carried out.
 *
 * @throws RequestError `session.verification_blocked_too_many_attempts`, or what the attempt threw
 */
export const withSentinel = (
  { sentinel, clock }: FakeContext,
  key: string,
  attempt: () => void,
): void => {
  let failure: unknown;
  let succeeded = true;
  try {
    attempt();
  } catch (error) {
    failure = error;
    succeeded = false;
  }
  const blockedUntil = sentinel.report(key, succeeded);
  if (blockedUntil !== undefined) {
    const minutes = Math.round((blockedUntil - clock.now()) / 60_000);
    throw new RequestError('session.verification_blocked_too_many_attempts', {
      details: { relativeTime: relative.format(minutes, 'minute') },
    });
  }
  if (!succeeded) throw failure;
};
