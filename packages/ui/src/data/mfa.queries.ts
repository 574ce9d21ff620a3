import { isApiError, type MfaConfigs, type MfaFactor } from '@account-center/client';
import { readProblem } from '../core/problem.ts';
import { queryKeys } from '../core/query-keys.ts';
import type { AccountQuery } from './use-account-query.ts';

const isSwitchedOff = async (error: unknown): Promise<boolean> =>
  (await readProblem(error))?.reason === 'policy_read_only';

/**
 * The second factors that the user has set up: `GET /api/my-account/mfa-verifications`. `null` when the tenant's policy
 * does not let users see them: that is an answer, not an error.
 */
export const mfaFactorsQuery = {
  queryKey: queryKeys.mfa,
  queryFn: async (client, signal): Promise<MfaFactor[] | null> => {
    try {
      return await client.mfa.list({ signal });
    } catch (error) {
      if (await isSwitchedOff(error)) return null;
      throw error;
    }
  },
} satisfies AccountQuery<MfaFactor[] | null>;

/**
 * Whether the user is asked for a second step in any case, by an organization for example, which no public setting
 * tells: `GET /api/my-account/mfa-settings`. What cannot be read says nothing.
 */
export const mfaRequiredQuery = {
  queryKey: [...queryKeys.mfaConfigs, 'required'],
  queryFn: async (client, signal): Promise<boolean> => {
    try {
      return (await client.mfa.settings({ signal })).required === true;
    } catch (error) {
      // A dead session is not to be taken for an answer.
      if (!isApiError(error) || error.status === 401) throw error;
      return false;
    }
  },
} satisfies AccountQuery<boolean>;

/**
 * What steers the second step and passkeys at sign-in: `GET /api/my-account/logto-configs`. The policy of passkeys
 * guards it; where that hides it, `GET /api/my-account/mfa-settings` still tells whether the second step is skipped.
 */
export const mfaConfigsQuery = {
  queryKey: queryKeys.mfaConfigs,
  queryFn: async (client, signal): Promise<MfaConfigs | null> => {
    try {
      return await client.mfa.configs({ signal });
    } catch (error) {
      if (!(await isSwitchedOff(error))) throw error;
    }
    try {
      return { mfa: await client.mfa.settings({ signal }) };
    } catch (error) {
      if (await isSwitchedOff(error)) return null;
      throw error;
    }
  },
} satisfies AccountQuery<MfaConfigs | null>;
