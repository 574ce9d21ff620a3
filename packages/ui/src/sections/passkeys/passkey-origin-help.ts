import type { Problem } from '../../core/problem.ts';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Tells developers, in a development build, how to let this page make passkeys; `undefined` for other problems. */
export const passkeyOriginHelp = ({ messageKey }: Problem): string | undefined => {
  if (process.env.NODE_ENV === 'production' || messageKey !== 'passkeyOrigin') return undefined;
  return `Add "${location.origin}" to webauthnRelatedOrigins of Logto’s account center settings (PATCH /api/account-center), or serve this page from Logto’s own domain.`;
};
