import { z } from 'zod/v3';
import {
  requireEditable,
  requireFirstParty,
  requireReadable,
  requireScope,
  requireStepUp,
} from '../http/checks.ts';
import { noContent } from '../http/no-content.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRoutes } from '../http/user-routes.ts';
import type { Application, OidcGrant } from '../state/oidc-store.ts';

const shownGrant = (grant: OidcGrant, { id, name }: Application) => ({
  id: grant.id,
  payload: {
    exp: grant.exp,
    iat: grant.iat,
    jti: grant.id,
    kind: 'Grant',
    clientId: grant.clientId,
    accountId: grant.userId,
    openid: { scope: grant.scopes.join(' ') },
  },
  expiresAt: grant.exp * 1000,
  application: { id, name },
});

/** `GET /api/my-account/grants` and `DELETE …/:grantId`. */
export const registerGrants = (routes: UserRoutes): void => {
  const query = z.object({ appType: z.enum(['firstParty', 'thirdParty']).optional() });
  routes.on('GET', '/api/my-account/grants', { query }, (request) => {
    const { auth, context } = request;
    requireStepUp(request);
    requireReadable(request, 'session');
    requireScope(request, 'sessions', 401);
    const { appType } = request.query;
    const fits = ({ id, isThirdParty }: Application) =>
      (appType === undefined || isThirdParty === (appType === 'thirdParty')) &&
      (context.features.clientMetadata || !URL.canParse(id));
    const grants = context.oidc.grantsOf(auth.userId).flatMap((grant) => {
      const application = context.oidc.findApplication(grant.clientId);
      return application && fits(application) ? [shownGrant(grant, application)] : [];
    });
    return Response.json({ grants });
  });

  routes.on('DELETE', '/api/my-account/grants/:grantId', {}, (request) => {
    const { auth, context, params } = request;
    requireStepUp(request);
    requireEditable(request, 'session');
    requireScope(request, 'sessions', 401);
    requireFirstParty(request);
    const grant = context.oidc.findGrant(params.grantId ?? '');
    assertThat(grant?.userId === auth.userId, 'oidc.invalid_grant', { status: 404 });
    context.oidc.revokeGrant(grant.id);
    return noContent();
  });
};
