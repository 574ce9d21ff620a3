import type { SignInSpec, TenantPatch, UserSpec } from '../control.ts';
import { createFakeLogto, type FakeLogto, type FakeLogtoOptions } from '../fake-logto.ts';
import { alice } from '../seeds/alice.ts';
import { createCaller } from './caller.ts';

/** What a test starts with beside a user with user name, email, phone and password. */
export type StartOptions = {
  tenant?: TenantPatch;
  user?: UserSpec;
  options?: FakeLogtoOptions;
  /** Signs in with these, so that the token has a session. */
  signIn?: Omit<SignInSpec, 'userId'>;
};

/** A fake with one user, and a caller with that user's token. */
export const start = ({ tenant, user = alice, options, signIn }: StartOptions = {}) => {
  const logto = createFakeLogto({ ...options, ...(tenant && { tenant }) });
  return { logto, ...addUser(logto, user, signIn) };
};

/** A further user of a fake, with a caller. */
export const addUser = (logto: FakeLogto, spec: UserSpec, signIn?: Omit<SignInSpec, 'userId'>) => {
  const { id, accessToken } = logto.createUser(spec);
  const token = signIn ? logto.signIn({ userId: id, ...signIn }).accessToken : accessToken;
  const stored = () => {
    const user = logto.state.users.find(id);
    if (!user) throw new Error(`The user ${id} is gone`);
    return user;
  };
  return { id, accessToken: token, stored, call: createCaller(logto, token) };
};

/** The account center fields that most tests want editable, with some set otherwise. */
export const fieldsWith = (
  fields: NonNullable<NonNullable<TenantPatch['accountCenter']>['fields']>,
): TenantPatch => ({
  accountCenter: {
    fields: {
      name: 'Edit',
      avatar: 'Edit',
      profile: 'Edit',
      email: 'Edit',
      phone: 'Edit',
      password: 'Edit',
      username: 'Edit',
      social: 'Edit',
      customData: 'Edit',
      mfa: 'Edit',
      session: 'Edit',
      ...fields,
    },
  },
});
