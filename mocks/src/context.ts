import type { FakeClock } from './clock.ts';
import type { FakeRelease, Features } from './releases.ts';
import type { OidcStore } from './state/oidc-store.ts';
import type { Outbox } from './state/outbox.ts';
import type { RecordStore } from './state/records.ts';
import type { Sentinel } from './state/sentinel.ts';
import type { SocialCodes } from './state/social-codes.ts';
import type { TenantStore } from './state/tenant.ts';
import type { Uploads } from './state/uploads.ts';
import type { UserStore } from './state/users.ts';

export type { FakeRelease } from './releases.ts';

/** Everything that a route of the fake works with. */
export type FakeContext = {
  /** The origin that clients are told, without a slash at the end, such as `http://logto.test`. */
  readonly endpoint: string;
  /** Which Logto the tenant runs on. */
  readonly release: FakeRelease;
  /** What the release that the fake plays can do. */
  readonly features: Features;
  readonly clock: FakeClock;
  readonly tenant: TenantStore;
  readonly users: UserStore;
  readonly records: RecordStore;
  readonly outbox: Outbox;
  readonly sentinel: Sentinel;
  readonly oidc: OidcStore;
  readonly socialCodes: SocialCodes;
  /** Stored avatars. */
  readonly uploads: Uploads;
  /** Errors that no route expected, each answered with 500; empty as long as the fake is right. */
  readonly failures: unknown[];
  /** Deletes a user with all sessions, tokens and records. False when there was none. */
  removeUser(userId: string): boolean;
};
