import type { Context } from 'hono';
import type { FakeContext } from '../context.ts';
import { authorizeApplication, needsConsent } from '../oidc/authorize-application.ts';
import { issuerOf } from '../oidc/request-origin.ts';
import { readSession, writeSession } from '../oidc/session-cookie.ts';
import type { Interaction, ProvedUser } from '../state/interaction-store.ts';
import type { NewSession, OidcSession } from '../state/oidc-store.ts';

/** The address of the visitor: the first one that a proxy names, else this machine. */
const clientAddress = (c: Context): string =>
  c.req.header('x-forwarded-for')?.split(',')[0]?.trim() || '127.0.0.1';

const openSession = (c: Context, { oidc }: FakeContext, session: NewSession): OidcSession => {
  const current = readSession(c, oidc);
  if (current?.userId === session.userId) {
    return oidc.renewSession(current.uid, session) ?? oidc.createSession(session);
  }
  if (current) oidc.destroySession(current.uid);
  return oidc.createSession(session);
};

/**
 * Signs a proved user in: session, cookie, time of the last sign-in.
 *
 * @returns where the browser goes next: to the application, or to the consent page of one that is
 * not the tenant's own
 */
export const finishSignIn = (
  c: Context,
  context: FakeContext,
  interaction: Interaction,
  { userId, identifier, records, deviceCookie }: ProvedUser,
): string => {
  const { request } = interaction;
  const session = openSession(c, context, {
    userId,
    clientId: request.clientId,
    identifier,
    verificationRecords: records,
    userAgent: c.req.header('user-agent'),
    ip: clientAddress(c),
  });
  writeSession(c, session);
  if (deviceCookie) c.header('set-cookie', deviceCookie, { append: true });
  context.users.update(userId, { lastSignInAt: context.clock.now() });
  if (needsConsent(context, session, request)) {
    interaction.step = { type: 'consent', userId, sessionUid: session.uid };
    return `/consent?${new URLSearchParams({ interaction: interaction.id })}`;
  }
  context.oidc.interactions.finish(interaction.id);
  return authorizeApplication(context, session, request, issuerOf(c.req.raw));
};
