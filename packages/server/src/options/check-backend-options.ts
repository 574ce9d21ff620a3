import type { AccountBackendOptions } from '../account-backend-options.ts';
import { checkedOrigins } from '../http/allowed-origins.ts';
import {
  type Check,
  type Checks,
  checkOptions,
  checkRateLimit,
  checkStore,
  numberFrom,
} from './check-options.ts';
import {
  checkBoolean,
  checkFunction,
  checkNumber,
  checkObject,
  checkPath,
  checkServerUrl,
  checkText,
  checkTexts,
  checkUrl,
} from './check-value.ts';

const day = 86_400;

const checkReauthentication: Check = (name, value) => {
  if (typeof value === 'boolean') return;
  checkObject(name, value);
  const { maxAge } = value as { maxAge?: unknown };
  checkNumber(`${name}.maxAge`, maxAge, { unit: 'seconds', min: 1, max: day });
};

const checkLimits: Check = (name, value) =>
  checkOptions(
    value as NonNullable<AccountBackendOptions['limits']>,
    { perAddress: checkRateLimit, perSubject: checkRateLimit, verifications: checkRateLimit },
    `${name}.`,
  );

/** The checks of all options of a backend. */
export const backendChecks: Checks<AccountBackendOptions> = {
  endpoint: checkServerUrl,
  clientId: checkText,
  clientSecret: checkText,
  resource: checkText,
  allowedClientIds: checkTexts,
  allowedOrigins: (name, value) => {
    checkTexts(name, value);
    checkedOrigins(name, value as readonly string[]);
  },
  basePath: checkPath,
  tokens: checkBoolean,
  deletion: checkBoolean,
  // A second at least, and a hundred years at most.
  maxTokenLifetime: numberFrom({ unit: 'milliseconds', min: 1000, max: 36_525 * day * 1000 }),
  oneShotTokenCreation: checkBoolean,
  allowReauthentication: checkReauthentication,
  // Logto's records live for ten minutes.
  deletionMaxAge: numberFrom({ unit: 'seconds', min: 1, max: 600 }),
  issuer: checkServerUrl,
  beforeDelete: checkFunction,
  afterDelete: checkFunction,
  callbackUrl: checkUrl,
  store: checkStore,
  limits: checkLimits,
  addressOf: checkFunction,
  log: checkFunction,
  onError: checkFunction,
  cacheSeconds: numberFrom({ unit: 'seconds', min: 0, max: day }),
  timeout: numberFrom({ unit: 'milliseconds', min: 10, max: 300_000 }),
  fetch: checkFunction,
  now: checkFunction,
};

/**
 * Checks the options of a backend.
 *
 * @throws TypeError that names the option, and the unit of a number
 */
export const checkBackendOptions = (options: AccountBackendOptions): void => {
  checkOptions(options, backendChecks);
  backendChecks.endpoint('endpoint', options.endpoint);
};
