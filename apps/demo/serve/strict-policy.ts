/**
 * The strictest Content Security Policy under which the page has to work: no inline script, no inline style, nothing
 * evaluated, and no text that becomes markup without a policy of Trusted Types. Pictures of users come from anywhere;
 * the page talks to itself and to Logto. No page may frame it, and it sends no form anywhere else.
 *
 * @param endpoint the Logto server's URL
 */
export const strictPolicy = (endpoint: string): string =>
  [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    `connect-src 'self' ${new URL(endpoint).origin}`,
    "img-src 'self' data: blob: https: http:",
    "require-trusted-types-for 'script'",
  ].join('; ');
