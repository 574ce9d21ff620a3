import type { FakeClock } from '../clock.ts';
import { randomId } from '../random-id.ts';
import { phoneTwins } from '../rules/phone.ts';
import type { NewUser, StoredUser, UserPatch } from './user-model.ts';

export type { NewUser, StoredUser, UserPatch } from './user-model.ts';

const emptyUser = (id: string, now: number): StoredUser => ({
  id,
  username: null,
  primaryEmail: null,
  primaryPhone: null,
  name: null,
  avatar: null,
  profile: {},
  customData: {},
  identities: {},
  ssoIdentities: [],
  password: null,
  passwordUpdatedAt: null,
  mfaVerifications: [],
  logtoConfig: {},
  applicationId: null,
  cimdClientId: null,
  isSuspended: false,
  lastSignInAt: null,
  createdAt: now,
  updatedAt: now,
  providerTokens: { social: {}, sso: {} },
  personalAccessTokens: [],
  trustedDevices: [],
});

const sameText = (left: string | null, right: string) =>
  left?.toLowerCase() === right.toLowerCase();

/** The user table of a fake. It stores what it is given; rules about values live in the routes. */
export const createUserStore = (clock: FakeClock) => {
  const users = new Map<string, StoredUser>();
  const findBy = (matches: (user: StoredUser) => boolean) => [...users.values()].find(matches);

  return {
    create(spec: NewUser): StoredUser {
      const now = clock.now();
      const user = {
        ...emptyUser(spec.id ?? randomId(12), now),
        ...(spec.password && { passwordUpdatedAt: now }),
        ...structuredClone(spec),
      };
      users.set(user.id, user);
      return user;
    },
    find: (id: string): StoredUser | undefined => users.get(id),
    list: (): StoredUser[] => [...users.values()],
    findByUsername: (username: string, caseSensitive = true): StoredUser | undefined =>
      findBy((user) =>
        caseSensitive ? user.username === username : sameText(user.username, username),
      ),
    /** Addresses are compared without regard to case. */
    findByEmail: (email: string): StoredUser | undefined =>
      findBy((user) => sameText(user.primaryEmail, email)),
    /** The same number with and without the national leading zero counts as one. */
    findByPhone(phone: string): StoredUser | undefined {
      const twins = phoneTwins(phone);
      return findBy((user) => user.primaryPhone !== null && twins.includes(user.primaryPhone));
    },
    findByIdentity: (target: string, userId: string): StoredUser | undefined =>
      findBy((user) => user.identities[target]?.userId === userId),
    /** Changes a user in place and moves `updatedAt`. `undefined` for a user that is gone. */
    update(id: string, patch: UserPatch): StoredUser | undefined {
      const user = users.get(id);
      return user && Object.assign(user, { updatedAt: clock.now() }, patch);
    },
    remove: (id: string): boolean => users.delete(id),
    reset: (): void => users.clear(),
  };
};

/** The store that {@link createUserStore} makes. */
export type UserStore = ReturnType<typeof createUserStore>;
