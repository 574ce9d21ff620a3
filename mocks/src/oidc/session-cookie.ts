import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { OidcSession, OidcStore } from '../state/oidc-store.ts';

const NAME = '_session';
const FORTNIGHT_S = 14 * 86_400;

/** The live session of the browser that asks. */
export const readSession = (c: Context, oidc: OidcStore): OidcSession | undefined => {
  const jti = getCookie(c, NAME);
  return jti === undefined ? undefined : oidc.findSessionByCookie(jti);
};

/** Lets the browser remember a session. Scripts cannot read the cookie, other sites cannot send it along. */
export const writeSession = (c: Context, session: OidcSession): void => {
  setCookie(c, NAME, session.jti, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.req.url.startsWith('https:'),
    maxAge: FORTNIGHT_S,
  });
};

/** Lets the browser forget its session. */
export const forgetSession = (c: Context): void => {
  deleteCookie(c, NAME, { path: '/' });
};
