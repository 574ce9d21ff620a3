import { z } from 'zod/v3';
import type { FakeContext } from '../context.ts';
import { given } from '../http/given.ts';
import type { ManagementRequest, ManagementRoutes } from '../http/management-routes.ts';
import { assertThat } from '../http/request-error.ts';
import { userProfileGuard } from '../http/user-profile-guard.ts';
import { assertFree } from '../rules/collisions.ts';
import { asColumns } from '../rules/column-widths.ts';
import { storedPhone } from '../rules/phone.ts';
import type { JsonObject, StoredUser } from '../state/user-model.ts';

const username = z.string().regex(/^[A-Z_a-z]\w*$/);
const email = z.string().regex(/^\S+@\S+\.\S+$/);
const phone = z.string().regex(/^\d+$/);
const empty = z.literal('');

const newUser = z
  .object({
    id: z.string().min(1).max(128),
    username,
    primaryEmail: email,
    primaryPhone: phone,
    password: z.string().min(1),
    name: z.string(),
    avatar: z.string().url().or(empty).nullable(),
    customData: z.record(z.unknown()),
    profile: userProfileGuard,
  })
  .partial();

const userPatch = z
  .object({
    username: username.or(empty).nullable(),
    primaryEmail: email.or(empty).nullable(),
    primaryPhone: phone.or(empty).nullable(),
    name: z.string().or(empty).nullable(),
    avatar: z.string().url().or(empty).nullable(),
    customData: z.record(z.unknown()),
    profile: userProfileGuard,
  })
  .partial();

/** The user that a path names. Throws 404 `entity.not_found`. */
export const pathUser = ({ context, params }: ManagementRequest): StoredUser => {
  const user = context.users.find(params.userId ?? '');
  assertThat(user, 'entity.not_found', { status: 404 });
  return user;
};

/** A user as the Management API shows it. */
const shownUser = ({ features }: FakeContext, user: StoredUser): JsonObject => ({
  id: user.id,
  username: user.username,
  primaryEmail: user.primaryEmail,
  primaryPhone: user.primaryPhone,
  name: user.name,
  avatar: user.avatar,
  customData: user.customData,
  identities: user.identities,
  lastSignInAt: user.lastSignInAt,
  createdAt: user.createdAt,
  updatedAt: user.updatedAt,
  profile: user.profile,
  applicationId: user.applicationId,
  ...(features.clientMetadata && { cimdClientId: user.cimdClientId }),
  isSuspended: user.isSuspended,
  hasPassword: Boolean(user.password),
});

const shownSsoIdentities = ({ id, ssoIdentities }: StoredUser) =>
  ssoIdentities.map((identity) => ({ tenantId: 'default', userId: id, ...identity }));

type Identifiers = Pick<z.infer<typeof userPatch>, 'username' | 'primaryEmail' | 'primaryPhone'>;

const assertAllFree = ({ users, tenant }: FakeContext, wanted: Identifiers, exceptId?: string) => {
  const { caseSensitive } = tenant.current.signInExperience.usernamePolicy;
  const { username: name, primaryEmail, primaryPhone } = wanted;
  if (name) assertFree(users.list(), { username: name, caseSensitive }, exceptId);
  if (primaryEmail) assertFree(users.list(), { email: primaryEmail }, exceptId);
  if (primaryPhone) assertFree(users.list(), { phone: primaryPhone }, exceptId);
};

/** Whether a query parameter says yes. */
const yes = (value: string | undefined) => /^(?:1|true|y|yes|yep|yeah)$/i.test(value ?? '');

/** `/api/users`: create; read, change and delete one; check a password. */
export const registerManagementUsers = (routes: ManagementRoutes): void => {
  routes.on('POST', '/api/users', newUser, ({ context, body: { id, ...body } }) => {
    assertAllFree(context, body);
    const { primaryPhone } = body;
    const isNewId = !context.features.longUserIds || !id || !context.users.find(id);
    assertThat(isNewId, 'entity.unique_integrity_violation', { status: 422 });
    const user = context.users.create(
      asColumns({
        name: null,
        ...given(body),
        // The key is unknown to older servers, which drop it.
        ...(id && context.features.longUserIds && { id }),
        ...(primaryPhone && { primaryPhone: storedPhone(primaryPhone) ?? primaryPhone }),
      }),
    );
    return Response.json(shownUser(context, user));
  });

  routes.on('GET', '/api/users/:userId', undefined, (request) => {
    const user = pathUser(request);
    return Response.json({
      ...shownUser(request.context, user),
      ...(yes(request.query.includeSsoIdentities) && { ssoIdentities: shownSsoIdentities(user) }),
    });
  });

  routes.on('PATCH', '/api/users/:userId', userPatch, (request) => {
    const { context, body } = request;
    const { id } = pathUser(request);
    assertAllFree(context, body, id);
    context.users.update(id, asColumns(given(body)));
    return Response.json(shownUser(context, pathUser(request)));
  });

  routes.on('DELETE', '/api/users/:userId', undefined, (request) => {
    const { context, callerId, params } = request;
    assertThat(params.userId !== callerId, 'user.cannot_delete_self');
    context.removeUser(pathUser(request).id);
    return new Response(null, { status: 204 });
  });

  const passwordCheck = z.object({ password: z.string().min(1) });
  routes.on('POST', '/api/users/:userId/password/verify', passwordCheck, (request) => {
    const { password } = pathUser(request);
    assertThat(password === request.body.password, 'session.invalid_credentials', { status: 422 });
    return new Response(null, { status: 204 });
  });
};
