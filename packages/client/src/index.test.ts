import { expect, it } from 'vitest';
import * as entry from './index.ts';

it('exports exactly these values', () => {
  expect(Object.keys(entry).toSorted()).toMatchInlineSnapshot(`
    [
      "AccountError",
      "ApiError",
      "NetworkError",
      "ResponseShapeError",
      "TimeoutError",
      "UnauthenticatedError",
      "UserChangedError",
      "accountScopes",
      "actionGuards",
      "createAccountClient",
      "createVerificationStore",
      "isAccountError",
      "isApiError",
      "isNetworkError",
      "isReauthenticationRequired",
      "isResponseShapeError",
      "isStepUpRequired",
      "isTimeoutError",
      "isUnauthenticatedError",
      "isUserChanged",
      "serverNow",
    ]
  `);
});

it('asks for the scopes that the account center needs', () => {
  expect(entry.accountScopes.join(' ')).toBe(
    'openid profile email phone address custom_data identities urn:logto:scope:sessions urn:logto:scope:trusted_devices',
  );
});
