import type { SignInSpec } from '../control.ts';
import type { FakeLogto } from '../fake-logto.ts';

/** A sign-in of the past. */
export type PastSignIn = Omit<SignInSpec, 'userId'> & { hoursAgo: number };

/** Plays a sign-in of the past: its session and its grant are as old. */
export const signInBefore = (
  logto: FakeLogto,
  userId: string,
  { hoursAgo, ...spec }: PastSignIn,
): { accessToken: string; sessionUid: string } => {
  const { oidc } = logto.state;
  const signedIn = logto.signIn({ userId, ...spec });
  const seconds = hoursAgo * 3600;
  const session = oidc.findSession(signedIn.sessionUid);
  if (!session) return signedIn;
  session.loginTs -= seconds;
  session.iat -= seconds;
  session.exp -= seconds;
  for (const { grantId } of Object.values(session.authorizations)) {
    const grant = oidc.findGrant(grantId);
    if (!grant) continue;
    grant.iat -= seconds;
    grant.exp -= seconds;
  }
  return signedIn;
};
