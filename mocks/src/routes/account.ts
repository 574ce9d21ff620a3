import { z } from 'zod/v3';
import {
  canStepUp,
  controlOf,
  requireEditable,
  requireFirstParty,
  requireScope,
  requireStepUp,
  userOf,
} from '../http/checks.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRequest, UserRoutes } from '../http/user-routes.ts';
import { assertFree } from '../rules/collisions.ts';
import { asColumns } from '../rules/column-widths.ts';
import { assertIdentifierRemains } from '../rules/last-identifier.ts';
import { usernameViolation } from '../rules/username-policy.ts';
import type { AccountField } from '../state/tenant-model.ts';
import type { JsonObject, UserProfile } from '../state/user-model.ts';

const accountPatch = z.object({
  name: z.string().nullable().optional(),
  avatar: z.string().url().nullable().optional(),
  username: z
    .string()
    .regex(/^[A-Z_a-z]\w*$/)
    .nullable()
    .optional(),
  customData: z.record(z.unknown()).optional(),
});

const text = z.string();
const profilePatch = z
  .object({
    familyName: text,
    givenName: text,
    middleName: text,
    nickname: text,
    preferredUsername: text,
    profile: text,
    website: text,
    gender: text,
    birthdate: text,
    zoneinfo: text,
    locale: text,
    address: z
      .object({
        formatted: text,
        streetAddress: text,
        locality: text,
        region: text,
        postalCode: text,
        country: text,
      })
      .partial(),
  })
  .partial();

const scopedProfile = (
  { auth }: UserRequest,
  { address, ...profile }: UserProfile,
): UserProfile => ({
  ...profile,
  ...(auth.scopes.has('address') && address && { address }),
});

/** The account as the caller may see it: filtered by scope and by field control. */
const accountOf = (request: UserRequest): JsonObject => {
  const { auth, context } = request;
  const { features } = context;
  const user = userOf(request);
  const shown = (scope: string, field: AccountField, values: JsonObject) =>
    auth.scopes.has(scope) && controlOf(request, field) !== 'Off' ? values : {};
  const { lastSignInAt, createdAt, updatedAt, applicationId, cimdClientId, isSuspended } = user;
  return {
    id: user.id,
    ...(features.verificationMethodFlag && { hasSecurityVerificationMethod: canStepUp(user) }),
    ...shown('profile', 'name', { name: user.name }),
    ...shown('profile', 'avatar', { avatar: user.avatar }),
    ...shown('profile', 'username', { username: user.username }),
    ...shown('profile', 'profile', { profile: scopedProfile(request, user.profile) }),
    ...shown('profile', 'password', { hasPassword: Boolean(user.password) }),
    ...(auth.scopes.has('profile') && {
      lastSignInAt,
      createdAt,
      updatedAt,
      applicationId,
      ...(features.clientMetadata && { cimdClientId }),
      isSuspended,
    }),
    ...shown('email', 'email', { primaryEmail: user.primaryEmail }),
    ...shown('phone', 'phone', { primaryPhone: user.primaryPhone }),
    ...shown('custom_data', 'customData', { customData: user.customData }),
    ...shown('identities', 'social', { identities: user.identities }),
  };
};

const checkUsername = (request: UserRequest, username: string | null) => {
  const { context, auth } = request;
  requireStepUp(request);
  if (username === null) {
    assertIdentifierRemains(userOf(request), { username });
    return;
  }
  const { usernamePolicy } = context.tenant.current.signInExperience;
  const violation = context.features.usernamePolicy
    ? usernameViolation(username, usernamePolicy)
    : undefined;
  assertThat(!violation, `user.username_${violation}`, { status: 422 });
  const caseSensitive = !context.features.usernamePolicy || usernamePolicy.caseSensitive;
  assertFree(context.users.list(), { username, caseSensitive }, auth.userId);
};

/** `GET` and `PATCH /api/my-account`, `PATCH /api/my-account/profile`. */
export const registerAccount = (routes: UserRoutes): void => {
  routes.on('GET', '/api/my-account', {}, (request) => Response.json(accountOf(request)));

  routes.on('PATCH', '/api/my-account', { body: accountPatch }, (request) => {
    const { body, context, auth } = request;
    for (const field of ['name', 'avatar', 'username', 'customData'] as const) {
      if (body[field] !== undefined) requireEditable(request, field);
    }
    requireScope(request, 'profile', 400);
    if (body.customData !== undefined) requireScope(request, 'customData', 400);
    requireFirstParty(request);
    if (body.username !== undefined) checkUsername(request, body.username);
    const { name, avatar, username, customData } = body;
    context.users.update(
      auth.userId,
      asColumns({
        ...(name !== undefined && { name }),
        ...(avatar !== undefined && { avatar }),
        ...(username !== undefined && { username }),
        ...(customData !== undefined && { customData }),
      }),
    );
    return Response.json(accountOf(request));
  });

  routes.on('PATCH', '/api/my-account/profile', { body: profilePatch }, (request) => {
    const { body, context, auth } = request;
    requireEditable(request, 'profile');
    requireScope(request, 'profile', 400);
    if (body.address !== undefined) requireScope(request, 'address', 400);
    requireFirstParty(request);
    const { profile } = userOf(request);
    const merged = { ...profile, ...body };
    context.users.update(auth.userId, { profile: merged });
    return Response.json(scopedProfile(request, merged));
  });
};
