/** The credentials of this backend's own application in Logto. */
export type ClientCredentials = { readonly clientId: string; readonly clientSecret: string };

/** The headers of a form that our own application sends (RFC 6749, section 2.3.1). */
export const formHeaders = ({ clientId, clientSecret }: ClientCredentials) => ({
  authorization: `Basic ${btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`)}`,
  'content-type': 'application/x-www-form-urlencoded',
  accept: 'application/json',
});
