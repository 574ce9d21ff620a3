import type { Scenario, UserSpec } from '@account-center/mocks';

/** A scenario with a user of the test's own. `scopes` are those of the token. */
export const signedInAs =
  ({ scopes, ...spec }: UserSpec): Scenario =>
  async (logto, tenant) => {
    logto.setTenant(tenant);
    const { id: userId } = logto.createUser(spec);
    const { accessToken } = logto.signIn({ userId, scopes });
    const user = logto.state.users.find(userId);
    if (!user) throw new TypeError('The user was not created');
    return {
      user,
      accessToken,
      ...(user.password !== null && { password: user.password }),
      getAccessToken: async () => accessToken,
    };
  };
