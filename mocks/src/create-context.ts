import { createFakeClock } from './clock.ts';
import type { FakeContext } from './context.ts';
import { type FakeRelease, featuresOf } from './releases.ts';
import { createOidcStore } from './state/oidc-store.ts';
import { createOutbox } from './state/outbox.ts';
import { createRecordStore } from './state/records.ts';
import { createSentinel } from './state/sentinel.ts';
import { createSocialCodes } from './state/social-codes.ts';
import { createTenantStore } from './state/tenant.ts';
import { createUploads } from './state/uploads.ts';
import { createUserStore } from './state/users.ts';

/** What a context is made with. */
export type ContextOptions = { endpoint: string; release: FakeRelease; now: () => number };

/** Makes empty stores that share one clock. */
export const createContext = ({ endpoint, release, now }: ContextOptions): FakeContext => {
  const clock = createFakeClock(now);
  const tenant = createTenantStore(clock, release);
  const users = createUserStore(clock);
  const records = createRecordStore(clock);
  const oidc = createOidcStore(clock);
  return {
    endpoint,
    get release() {
      return tenant.current.release;
    },
    get features() {
      return featuresOf(tenant.current.release);
    },
    clock,
    tenant,
    users,
    records,
    outbox: createOutbox(clock),
    sentinel: createSentinel(clock, () => tenant.current.signInExperience.sentinelPolicy),
    oidc,
    socialCodes: createSocialCodes(clock),
    uploads: createUploads(),
    failures: [],
    removeUser(userId) {
      oidc.removeUser(userId);
      records.removeUser(userId);
      return users.remove(userId);
    },
  };
};
