import type { Context } from 'hono';
import type { Application } from '../state/oidc-store.ts';
import { OidcError } from './oidc-error.ts';
import { requestOrigin } from './request-origin.ts';

/** Whether pages of an origin may read what an application is told: by its redirect URIs or its list. */
export const allowsOrigin = (application: Application, origin: string): boolean =>
  application.corsAllowedOrigins.includes(origin) ||
  application.redirectUris.some((uri) => URL.canParse(uri) && new URL(uri).origin === origin);

/**
 * Opens the answer to the page that asked, if the application has its origin; throws
 * `invalid_request` if not. Requests without a foreign origin pass.
 */
export const admitOrigin = (c: Context, application: Application): void => {
  const origin = c.req.header('origin');
  if (origin === undefined || origin === requestOrigin(c.req.raw)) return;
  if (!allowsOrigin(application, origin)) {
    c.header('access-control-allow-origin', undefined);
    throw new OidcError(
      'invalid_request',
      `origin ${origin} not allowed for client: ${application.id}`,
    );
  }
};
