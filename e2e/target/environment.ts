const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}, see e2e/README.md.`);
  return value;
};

/** Where the real Logto is and how it is administered, from the environment. */
export type Environment = {
  readonly endpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The indicator of the Management API. */
  readonly resource: string;
  /** The folder into which the mock connectors write what they "send". */
  readonly messages: string;
};

/**
 * Reads the environment of the real target.
 *
 * @throws Error that names the variable that is missing
 */
export const readEnvironment = (): Environment => ({
  endpoint: required('LOGTO_ENDPOINT').replace(/\/+$/, ''),
  clientId: required('LOGTO_M2M_ID'),
  clientSecret: required('LOGTO_M2M_SECRET'),
  resource: process.env.LOGTO_M2M_RESOURCE || 'https://default.logto.app/api',
  messages: required('LOGTO_MESSAGES'),
});
