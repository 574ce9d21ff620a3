import { z } from 'zod/v3';
import { given } from '../http/given.ts';
import { internalError } from '../http/internal-error.ts';
import type { ManagementRoutes } from '../http/management-routes.ts';
import { assertThat } from '../http/request-error.ts';
import { isLeakCheckBroken } from '../rules/leak-check.ts';
import { passwordIssues } from '../rules/password-policy.ts';
import type { Tenant } from '../state/tenant.ts';
import { accountCenterSettings } from './settings.ts';
import { signInExperiencePatch } from './sign-in-experience-guard.ts';

const control = z.enum(['Off', 'ReadOnly', 'Edit']).optional();

const httpUrl = z
  .string()
  .max(2048)
  .refine((value) => value === '' || (/^https?:\/\//.test(value) && URL.canParse(value)), {
    message: 'deleteAccountUrl must be a valid http(s) URL',
  });

const accountCenterPatch = z.object({
  enabled: z.boolean().optional(),
  fields: z
    .object({
      name: control,
      avatar: control,
      profile: control,
      email: control,
      phone: control,
      password: control,
      username: control,
      social: control,
      customData: control,
      mfa: control,
      passkey: control,
      session: control,
      trustedDevice: control,
    })
    .optional(),
  webauthnRelatedOrigins: z.array(z.string()).optional(),
  deleteAccountUrl: httpUrl.nullable().optional(),
  customCss: z.string().nullable().optional(),
  profileFields: z
    .array(z.object({ name: z.string() }))
    .nullable()
    .optional(),
});

const shownExperience = ({ signInExperience }: Tenant) => ({
  tenantId: 'default',
  id: 'default',
  ...signInExperience,
});

/**
 * `GET|PATCH /api/account-center` and `GET|PATCH /api/sign-in-exp`; a patch replaces whole keys. A password can be
 * tried on the policy.
 */
export const registerManagementSettings = (routes: ManagementRoutes): void => {
  routes.on('GET', '/api/account-center', undefined, ({ context }) =>
    Response.json(accountCenterSettings(context)),
  );

  routes.on('PATCH', '/api/account-center', accountCenterPatch, ({ context, body }) => {
    const names = body.profileFields?.map(({ name }) => name) ?? [];
    const known = new Set(context.tenant.current.customProfileFields.map(({ name }) => name));
    const unknown = names.filter((name) => !known.has(name));
    assertThat(
      unknown.length === 0 || context.features.unknownProfileFieldsDropped,
      'custom_profile_fields.entity_not_exists_with_names',
      { details: { names: unknown.join(', ') } },
    );
    assertThat(new Set(names).size === names.length, 'request.invalid_input');
    context.tenant.update({ accountCenter: given(body) });
    return Response.json(accountCenterSettings(context));
  });

  routes.on('GET', '/api/sign-in-exp', undefined, ({ context }) =>
    Response.json(shownExperience(context.tenant.current)),
  );

  const candidate = z.object({ password: z.string(), userId: z.string().optional() });
  routes.on('POST', '/api/sign-in-exp/default/check-password', candidate, ({ context, body }) => {
    if (isLeakCheckBroken(context)) return internalError();
    const user = body.userId === undefined ? undefined : context.users.find(body.userId);
    const { passwordPolicy } = context.tenant.current.signInExperience;
    const issues = passwordIssues(body.password, passwordPolicy, {
      name: user?.name ?? null,
      username: user?.username ?? null,
      email: user?.primaryEmail ?? null,
      phone: user?.primaryPhone ?? null,
    });
    return issues.length > 0
      ? Response.json({ result: false, issues }, { status: 400 })
      : Response.json({ result: true });
  });

  routes.on('PATCH', '/api/sign-in-exp', signInExperiencePatch, ({ context, body }) =>
    Response.json(shownExperience(context.tenant.update({ signInExperience: given(body) }))),
  );
};
