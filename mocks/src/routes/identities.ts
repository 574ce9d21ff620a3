import { z } from 'zod/v3';
import {
  canStepUp,
  requireEditable,
  requireFirstParty,
  requireScope,
  requireStepUp,
  userOf,
} from '../http/checks.ts';
import { noContent } from '../http/no-content.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRequest, UserRoutes } from '../http/user-routes.ts';
import { assertFree } from '../rules/collisions.ts';
import { assertIdentifierRemains } from '../rules/last-identifier.ts';
import { requireSocialConnector } from '../social/connector-flow.ts';
import type { StoredUser } from '../state/user-model.ts';

const proofBody = z.object({ newIdentifierVerificationRecordId: z.string() });

const enter = (request: UserRequest, scopeStatus: 400 | 401): StoredUser => {
  requireEditable(request, 'social');
  requireScope(request, 'identities', scopeStatus);
  requireFirstParty(request);
  const user = userOf(request);
  if (canStepUp(user) || !request.context.features.socialWithoutStepUp) requireStepUp(request);
  return user;
};

const without = <Value>(values: Record<string, Value>, key: string): Record<string, Value> => {
  const { [key]: _removed, ...rest } = values;
  return rest;
};

const link = (
  request: UserRequest<z.infer<typeof proofBody>>,
  { replaces }: { replaces: boolean },
) => {
  const { context, body } = request;
  const user = enter(request, 401);
  const record = context.records.findOfType(body.newIdentifierVerificationRecordId, 'Social');
  assertThat(record?.proof.userInfo, 'verification_record.not_found');
  const { connectorId, userInfo, tokenSet } = record.proof;
  const { target } = requireSocialConnector(context, connectorId);
  const identityId = userInfo.id;
  assertFree(context.users.list(), { identity: { target, id: identityId } }, user.id);
  const existing = user.identities[target];
  assertThat(replaces || !existing, 'user.identity_already_in_use');
  const { social, sso } = user.providerTokens;
  const kept = existing?.userId === identityId ? social : without(social, target);
  context.users.update(user.id, {
    identities: { ...user.identities, [target]: { userId: identityId, details: userInfo } },
    providerTokens: {
      social: { ...kept, ...(tokenSet && { [target]: { ...tokenSet, connectorId, identityId } }) },
      sso,
    },
  });
  return noContent();
};

/** Linking, replacing and unlinking social accounts: `/api/my-account/identities`. */
export const registerIdentities = (routes: UserRoutes): void => {
  const path = '/api/my-account/identities';
  routes.on('POST', path, { body: proofBody }, (request) => link(request, { replaces: false }));
  const exists = () => routes.context.features.identityReplacement;
  routes.on('PUT', path, { body: proofBody, exists }, (request) =>
    link(request, { replaces: true }),
  );

  routes.on('DELETE', `${path}/:target`, {}, (request) => {
    const { context, params } = request;
    const target = params.target ?? '';
    const user = enter(request, 400);
    assertThat(user.identities[target], 'user.identity_not_exist', { status: 404 });
    const identities = without(user.identities, target);
    assertIdentifierRemains(user, { identities });
    const { social, sso } = user.providerTokens;
    context.users.update(user.id, {
      identities,
      providerTokens: { social: without(social, target), sso },
    });
    return noContent();
  });
};
