import { z } from 'zod/v3';
import { given } from '../http/given.ts';
import type { ManagementRoutes } from '../http/management-routes.ts';
import { assertThat } from '../http/request-error.ts';
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

/** `GET|PATCH /api/account-center` and `GET|PATCH /api/sign-in-exp`; a patch replaces whole keys. */
export const registerManagementSettings = (routes: ManagementRoutes): void => {
  routes.on('GET', '/api/account-center', undefined, ({ context }) =>
    Response.json(accountCenterSettings(context)),
  );

  routes.on('PATCH', '/api/account-center', accountCenterPatch, ({ context, body }) => {
    const names = body.profileFields?.map(({ name }) => name) ?? [];
    assertThat(new Set(names).size === names.length, 'request.invalid_input');
    context.tenant.update({ accountCenter: given(body) });
    return Response.json(accountCenterSettings(context));
  });

  routes.on('GET', '/api/sign-in-exp', undefined, ({ context }) =>
    Response.json(shownExperience(context.tenant.current)),
  );

  routes.on('PATCH', '/api/sign-in-exp', signInExperiencePatch, ({ context, body }) =>
    Response.json(shownExperience(context.tenant.update({ signInExperience: given(body) }))),
  );
};
