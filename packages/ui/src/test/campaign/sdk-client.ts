import type { LogtoProvider } from '@logto/react';
import type { ComponentProps } from 'react';
import type { SharedBrowser } from './shared-browser.ts';

type ClientClass = NonNullable<ComponentProps<typeof LogtoProvider>['LogtoClientClass']>;

const hour = 3_600_000;

const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Takes the place of the client of Logto's SDK in one tab, below its real provider and hooks. As the SDK's, it keeps the
 * access token in its own memory until it has run out, and has the rest from a storage that the tabs share.
 */
export const sdkClientOf = (browser: SharedBrowser): ClientClass => {
  class SdkClient {
    private kept: { token: string; until: number } | undefined;
    async isAuthenticated() {
      return browser.userId() !== undefined;
    }
    async getAccessToken() {
      if (browser.userId() === undefined) throw new Error('not_authenticated');
      if (!this.kept || this.kept.until <= Date.now()) {
        this.kept = { token: browser.issue(), until: Date.now() + hour };
      }
      return this.kept.token;
    }
    async clearAccessToken() {
      this.kept = undefined;
    }
    async getIdToken() {
      const sub = browser.userId();
      if (sub === undefined) return null;
      return `${encoded({ alg: 'ES384' })}.${encoded({ sub })}.signature`;
    }
    async getIdTokenClaims() {
      const sub = browser.userId();
      if (sub === undefined) throw new Error('not_authenticated');
      return { sub };
    }
    async getRefreshToken() {
      return browser.userId() === undefined ? null : 'refresh-token';
    }
  }
  const others =
    'getAccessTokenClaims getOrganizationToken getOrganizationTokenClaims signIn signOut fetchUserInfo clearAllTokens';
  for (const name of others.split(' ')) {
    Object.assign(SdkClient.prototype, { [name]: async () => undefined });
  }
  return SdkClient as unknown as ClientClass;
};
