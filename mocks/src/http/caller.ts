/** The page that the fake itself runs in, as in Storybook; none on a server. */
const page = () => (globalThis.location === undefined ? undefined : globalThis);

/**
 * The origin of the page that calls, or nothing. Browsers do not show it to a service worker; a fake
 * that runs in the page then knows it from there.
 */
export const callingOrigin = ({ headers }: Request): string =>
  headers.get('origin') ?? page()?.location.origin ?? '';

/** The user agent that calls, or nothing; from the page where the headers do not tell. */
export const callingAgent = ({ headers }: Request): string =>
  headers.get('user-agent') ?? page()?.navigator.userAgent ?? '';
