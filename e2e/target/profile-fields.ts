import { type ManagementApi, ManagementApiError } from './management-api.ts';
import type { TenantPatch } from './target.ts';

type ProfileFields = NonNullable<TenantPatch['profileFields']>;
type StoredField = ProfileFields[number];

/** The profile fields of a real tenant: what the tests add to its catalog, and what the account center shows. */
export type ProfileFieldSetup = {
  /** Puts the fields into the catalog and gives what the account center is to be set to. */
  prepare(fields: ProfileFields): Promise<{ name: string }[]>;
  /** Takes out of the catalog what the tests have put there, and puts back what was there before. */
  restore(): Promise<void>;
};

const path = '/custom-profile-fields';

/** What makes up a field, without what the server adds. */
const specOf = ({ name, type, label, description, required, config }: StoredField) => ({
  name,
  type,
  label,
  ...(description ? { description } : {}),
  required,
  config,
});

const removeField = async (api: ManagementApi, name: string) => {
  try {
    await api('DELETE', `${path}/${encodeURIComponent(name)}`);
  } catch (error) {
    if (!(error instanceof ManagementApiError && error.status === 404)) throw error;
  }
};

/**
 * Sets profile fields up through the Management API. Where the tenant has one of the same name, it makes room for as long
 * as the tests run.
 */
export const createProfileFieldSetup = async (api: ManagementApi): Promise<ProfileFieldSetup> => {
  const before = await api<StoredField[]>('GET', path);
  const added = new Set<string>();
  return {
    async prepare(fields) {
      for (const field of fields) {
        if (added.has(field.name)) continue;
        if (before.some(({ name }) => name === field.name)) await removeField(api, field.name);
        await api('POST', path, { required: false, ...field });
        added.add(field.name);
      }
      return fields.map(({ name }) => ({ name }));
    },
    async restore() {
      for (const name of added) await removeField(api, name);
      for (const field of before) {
        if (added.has(field.name)) await api('POST', path, specOf(field));
      }
      added.clear();
    },
  };
};
