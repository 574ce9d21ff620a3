import type { AccountBackendOptions } from '@account-center/server';

/** A variable of the environment that there must be. */
export const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value;
};

/** The options of a backend from the environment; see README.md for the variables. */
export const backendOptions = (): AccountBackendOptions => ({
  endpoint: required('LOGTO_ENDPOINT'),
  clientId: required('LOGTO_M2M_ID'),
  clientSecret: required('LOGTO_M2M_SECRET'),
  resource: required('LOGTO_M2M_RESOURCE'),
  allowedClientIds: [required('LOGTO_APP_ID')],
  maxTokenLifetime: 365 * 24 * 3_600_000,
  log: (entry) => process.stdout.write(`${JSON.stringify(entry)}\n`),
  onError: (error) => process.stderr.write(`account backend: ${error}\n`),
});
