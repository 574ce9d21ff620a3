/**
 * The strictest Content Security Policy under which the page has to work: no inline script, no inline style, nothing
 * evaluated, and no text that becomes markup without a policy of Trusted Types. Pictures of users come from anywhere;
 * the page talks to itself and to Logto.
 *
 * @param endpoint the Logto server's URL
 */
export const strictPolicy = (endpoint: string): string =>
  [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    `connect-src 'self' ${new URL(endpoint).origin}`,
    "img-src 'self' data: blob: https: http:",
    "require-trusted-types-for 'script'",
  ].join('; ');
