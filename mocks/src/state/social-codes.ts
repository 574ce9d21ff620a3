import type { FakeClock } from '../clock.ts';
import { randomHex } from '../random-id.ts';

/** An account at a fake identity provider; `id` is the user's id there. */
export type ProviderAccount = {
  id: string;
  name?: string;
  email?: string;
  phone?: string;
  avatar?: string;
};

/** A code that a provider page handed out, waiting to be redeemed. */
export type SocialCode = {
  /** The target of the connector, such as `google`. */
  target: string;
  redirectUri: string;
  scope?: string;
  account: ProviderAccount;
};

const CODE_MS = 60_000;

/** Codes of the fake identity provider: the provider page issues, the verification route redeems. */
export const createSocialCodes = (clock: FakeClock) => {
  const codes = new Map<string, SocialCode & { expiresAt: number }>();
  return {
    /** Hands out a code that can be redeemed once within a minute. */
    issue(code: SocialCode): string {
      const value = randomHex(20);
      codes.set(value, { ...code, expiresAt: clock.now() + CODE_MS });
      return value;
    },
    /** Takes a code in. `undefined` when it is unknown, used, expired, or for another connector or redirect URI. */
    redeem(value: string, { target, redirectUri }: Pick<SocialCode, 'target' | 'redirectUri'>) {
      const code = codes.get(value);
      if (!code || code.expiresAt <= clock.now()) return undefined;
      if (code.target !== target || code.redirectUri !== redirectUri) return undefined;
      codes.delete(value);
      const { expiresAt: _expiresAt, ...redeemed } = code;
      return redeemed satisfies SocialCode;
    },
    reset: (): void => codes.clear(),
  };
};

/** The store that {@link createSocialCodes} makes. */
export type SocialCodes = ReturnType<typeof createSocialCodes>;
