import { z } from 'zod/v3';
import type { ManagementRequest, ManagementRoutes } from '../http/management-routes.ts';
import { assertThat } from '../http/request-error.ts';
import { opaqueValue } from '../state/opaque-value.ts';
import type { PersonalAccessToken, StoredUser } from '../state/user-model.ts';
import { pathUser } from './management-users.ts';

const PATH = '/api/users/:userId/personal-access-tokens';

const name = z.string().min(1).max(256);
const newToken = z.object({ name, expiresAt: z.number().nullable().optional() });

const shown = ({ id: userId }: StoredUser, token: PersonalAccessToken) => ({
  tenantId: 'default',
  userId,
  ...token,
});

const assertNameFree = (user: StoredUser, wanted: string) =>
  assertThat(
    !user.personalAccessTokens.some((token) => token.name === wanted),
    'user.personal_access_token_name_exists',
    { status: 422 },
  );

const rename = (request: ManagementRequest, currentName: string, next: string): Response => {
  const user = request.context.users.find(request.params.userId ?? '');
  const token = user?.personalAccessTokens.find((item) => item.name === currentName);
  assertThat(user && token, 'entity.not_exists', { status: 404 });
  if (next !== currentName) assertNameFree(user, next);
  token.name = next;
  return Response.json(shown(user, token));
};

const remove = (request: ManagementRequest, target: string): Response => {
  const user = pathUser(request);
  const at = user.personalAccessTokens.findIndex((item) => item.name === target);
  assertThat(at !== -1, 'entity.not_found', { status: 404 });
  user.personalAccessTokens.splice(at, 1);
  return new Response(null, { status: 204 });
};

/**
 * Personal access tokens of a user. Every answer has the secret value, as on a real server:
 * whoever hands these answers on must take it out.
 */
export const registerManagementTokens = (routes: ManagementRoutes): void => {
  routes.on('GET', PATH, undefined, (request) => {
    const user = pathUser(request);
    return Response.json(user.personalAccessTokens.map((token) => shown(user, token)));
  });

  routes.on('POST', PATH, newToken, (request) => {
    const { context, body, params } = request;
    // an expiry of 0 passes, as on a real server, and counts as none
    assertThat(!body.expiresAt || body.expiresAt > context.clock.now(), 'request.invalid_input');
    const user = context.users.find(params.userId ?? '');
    assertThat(user, 'entity.relation_foreign_key_not_found', { status: 404 });
    assertNameFree(user, body.name);
    const token: PersonalAccessToken = {
      name: body.name,
      value: `pat_${opaqueValue(32).replaceAll(/[-_]/g, 'x')}`,
      createdAt: context.clock.now(),
      expiresAt: body.expiresAt ?? null,
    };
    user.personalAccessTokens.push(token);
    return Response.json(shown(user, token), { status: 201 });
  });

  const renaming = z.object({ name, currentName: z.string().optional() });
  routes.on('PATCH', PATH, renaming, (request) =>
    rename(request, request.body.currentName ?? request.body.name, request.body.name),
  );

  routes.on('POST', `${PATH}/delete`, z.object({ name: z.string() }), (request) =>
    remove(request, request.body.name),
  );

  routes.on('PATCH', `${PATH}/:name`, z.object({ name }), (request) =>
    rename(request, request.params.name ?? '', request.body.name),
  );

  routes.on('DELETE', `${PATH}/:name`, undefined, (request) =>
    remove(request, request.params.name ?? ''),
  );
};
