import type { TenantSettings } from '@account-center/client';

/** The tenant's password policy as the sign-in experience tells it; parts that are left out have Logto's defaults. */
export type PasswordPolicy = NonNullable<TenantSettings['signInExperience']['passwordPolicy']>;

/** The tenant's username policy as the sign-in experience tells it. */
export type UsernamePolicy = NonNullable<TenantSettings['signInExperience']['usernamePolicy']>;
