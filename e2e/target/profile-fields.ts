import type { ManagementApi } from './management-api.ts';
import type { TenantPatch } from './target.ts';

type ProfileFields = NonNullable<TenantPatch['profileFields']>;

/** The profile fields of a real tenant: what the tests add to its catalogue, and what the account center shows. */
export type ProfileFieldSetup = {
  /** Puts the fields into the catalogue and gives what the account center is to be set to. */
  prepare(fields: ProfileFields): Promise<{ name: string }[]>;
  /** Takes out of the catalogue what the tests have put there. */
  removeAll(): Promise<void>;
};

/** Sets profile fields up through the Management API. Fields of the tenant's own with the same name are refused by it. */
export const createProfileFieldSetup = (api: ManagementApi): ProfileFieldSetup => {
  const added = new Set<string>();
  return {
    async prepare(fields) {
      for (const field of fields) {
        if (added.has(field.name)) continue;
        await api('POST', '/custom-profile-fields', { required: false, ...field });
        added.add(field.name);
      }
      return fields.map(({ name }) => ({ name }));
    },
    async removeAll() {
      for (const name of added) await api('DELETE', `/custom-profile-fields/${name}`);
      added.clear();
    },
  };
};
