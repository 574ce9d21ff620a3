import { checkedOrigins } from '../http/allowed-origins.ts';
import type { AccountProxyOptions } from '../proxy/account-proxy-options.ts';
import { backendChecks } from './check-backend-options.ts';
import { type Checks, checkOptions, numberFrom } from './check-options.ts';
import { checkBoolean, checkFunction, checkTexts } from './check-value.ts';

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

const { allowedOrigins: _, allowReauthentication: __, ...shared } = backendChecks;

const proxyChecks: Checks<AccountProxyOptions> = {
  ...shared,
  appOrigins: (name, value) => {
    checkTexts(name, value);
    checkedOrigins(name, value as readonly string[]);
  },
  getAccessToken: checkFunction,
  providerTokens: checkBoolean,
  bodyLimits: (name, value) =>
    checkOptions(
      value as NonNullable<AccountProxyOptions['bodyLimits']>,
      {
        json: numberFrom({ unit: 'bytes', min: kibibyte, max: 16 * mebibyte }),
        file: numberFrom({ unit: 'bytes', min: kibibyte, max: 256 * mebibyte }),
      },
      `${name}.`,
    ),
  uploadTimeout: numberFrom({ unit: 'milliseconds', min: 1000, max: 3_600_000 }),
};

/**
 * Checks the options of a proxy, those of its backend included.
 *
 * @throws TypeError that names the option, and the unit of a number
 */
export const checkProxyOptions = (options: AccountProxyOptions): void => {
  checkOptions(options, proxyChecks);
  proxyChecks.getAccessToken('getAccessToken', options.getAccessToken);
  proxyChecks.appOrigins('appOrigins', options.appOrigins);
  if (options.appOrigins.length === 0) {
    throw new TypeError('appOrigins: name the origin of your pages');
  }
};
