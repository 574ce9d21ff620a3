import type { SignInSpec, UserSpec } from '../control.ts';
import type { FakeLogto } from '../fake-logto.ts';
import type { StoredUser } from '../state/user-model.ts';
import { userAgents } from './user-agents.ts';

/** A user who is signed in, as tests and stories start with. */
export type SignedInUser = {
  /** The user as the fake keeps it: it changes with every request. */
  user: StoredUser;
  /** An opaque token that knows its session. */
  accessToken: string;
  /** Missing for users who have none. */
  password?: string;
  /** What clients take their tokens from. */
  getAccessToken(): Promise<string>;
};

/** Creates a user and signs in, on a laptop unless told. */
export const signedInUser = (
  logto: FakeLogto,
  spec: UserSpec,
  signIn: Omit<SignInSpec, 'userId'> = {},
): SignedInUser => {
  const { id } = logto.createUser(spec);
  const { accessToken } = logto.signIn({ userId: id, userAgent: userAgents.laptop, ...signIn });
  const user = logto.state.users.find(id);
  if (!user) throw new TypeError(`The user ${id} was not created`);
  return {
    user,
    accessToken,
    ...(user.password !== null && { password: user.password }),
    getAccessToken: async () => accessToken,
  };
};
