import type { FakeContext } from '../context.ts';
import { emailRefusal } from '../rules/email-blocklist.ts';
import { RequestError } from './request-error.ts';

const statuses = {
  invalid_email: 400,
  email_not_allowed: 422,
  email_subaddressing_not_allowed: 422,
  disposable_email_validation_failed: 500,
} as const;

/** Refuses an address that the tenant's lists forbid: `session.email_blocklist.…`. */
export const assertEmailAllowed = ({ tenant, features }: FakeContext, email: string): void => {
  const { emailBlocklistPolicy } = tenant.current.signInExperience;
  const policy = features.emailAllowlist
    ? emailBlocklistPolicy
    : { ...emailBlocklistPolicy, customAllowlist: [] };
  const refusal = emailRefusal(email, policy);
  if (!refusal) return;
  throw new RequestError(`session.email_blocklist.${refusal}`, {
    status: statuses[refusal],
    details: { email },
  });
};
