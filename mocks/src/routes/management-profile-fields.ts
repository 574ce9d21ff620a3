import { z } from 'zod/v3';
import type { ManagementRoutes } from '../http/management-routes.ts';
import { assertThat } from '../http/request-error.ts';
import type { CustomProfileField } from '../state/tenant-model.ts';

const option = z.object({ value: z.string(), label: z.string().optional() });

const plainConfig = z.object({
  placeholder: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minValue: z.number().optional(),
  maxValue: z.number().optional(),
  format: z.string().optional(),
  customFormat: z.string().optional(),
  options: z.array(option).optional(),
  defaultValue: z.string().optional(),
});

const type = z.enum([
  'Text',
  'Number',
  'Date',
  'Checkbox',
  'Select',
  'Url',
  'Regex',
  'Address',
  'Fullname',
]);

const part = z.object({
  enabled: z.boolean(),
  name: z.string(),
  type,
  label: z.string().min(1).optional(),
  description: z.string().optional(),
  required: z.boolean(),
  config: plainConfig.optional(),
});

const newField = z.object({
  name: z.string(),
  type,
  label: z.string().min(1).optional(),
  description: z.string().optional(),
  required: z.boolean(),
  config: plainConfig.extend({ parts: z.array(part).optional() }).optional(),
});

/** Names that belong to the account itself. */
const reserved = new Set([
  'id',
  'username',
  'email',
  'phone',
  'primaryEmail',
  'primaryPhone',
  'password',
  'preferredUsername',
]);

const shown = (field: CustomProfileField) => ({ tenantId: 'default', ...field });

/** `GET|POST /api/custom-profile-fields`: the catalog of profile fields. */
export const registerManagementProfileFields = (routes: ManagementRoutes): void => {
  routes.on('GET', '/api/custom-profile-fields', undefined, ({ context }) =>
    Response.json(context.tenant.current.customProfileFields.map(shown)),
  );

  routes.on('POST', '/api/custom-profile-fields', newField, ({ context, body }) => {
    const fields = context.tenant.current.customProfileFields;
    const { name } = body;
    assertThat(/^[\dA-Za-z]+$/.test(name), 'custom_profile_fields.invalid_name');
    assertThat(!reserved.has(name), 'custom_profile_fields.name_conflict_sign_in_identifier');
    assertThat(
      fields.every((field) => field.name !== name),
      'custom_profile_fields.name_exists',
      { status: 422 },
    );
    const sieOrder = Math.max(0, ...fields.map((field) => field.sieOrder)) + 1;
    const { label = '', description = null, config = {}, ...rest } = body;
    const { customProfileFields } = context.tenant.update({
      customProfileFields: [...fields, { ...rest, label, description, config, sieOrder }],
    });
    const created = customProfileFields.find((field) => field.name === name);
    return Response.json(created && shown(created), { status: 201 });
  });
};
