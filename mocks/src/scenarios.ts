import type { SignInSpec, TenantPatch, UserSpec } from './control.ts';
import type { FakeLogto } from './fake-logto.ts';

/** A user who is signed in, as a test starts with. */
export type SignedInUser = {
  user: { id: string };
  accessToken: string;
  /** Missing for users who have none. */
  password?: string;
  /** What clients take their tokens from. */
  getAccessToken(): Promise<string>;
};

const PASSWORD = 'Corr3ct-Horse!battery';

const signedIn = (
  logto: FakeLogto,
  spec: UserSpec,
  signIn: Omit<SignInSpec, 'userId'> = {},
): SignedInUser => {
  const { id } = logto.createUser(spec);
  const { accessToken } = logto.signIn({ userId: id, ...signIn });
  return {
    user: { id },
    accessToken,
    ...(spec.password && { password: spec.password }),
    getAccessToken: async () => accessToken,
  };
};

const alice: UserSpec = {
  username: 'alice',
  password: PASSWORD,
  primaryEmail: 'alice@example.com',
  primaryPhone: '14155550123',
  name: 'Alice Liddell',
};

/** A user with name, email, phone and password and nothing else, in the default tenant. */
export const freshUser = async (logto: FakeLogto, tenant?: TenantPatch): Promise<SignedInUser> => {
  logto.setTenant(tenant);
  return signedIn(logto, alice);
};
