/** What a link into the account center says beside where it leads, in the words of Logto's own pages. */
export type LinkParameters = {
  /** `identifier`: what the form that it leads to begins with. */
  readonly identifier?: string;
  /** `redirect`: where the user came from and goes back to. Of any origin: see `allowedRedirect`. */
  readonly redirect?: string;
  /** `show_success`: the end is shown on a page of its own. */
  readonly showSuccess?: boolean;
  /** `ui_locales`: BCP 47 tags, the most wanted first. */
  readonly locales?: readonly string[];
  /** `theme`. */
  readonly theme?: 'light' | 'dark';
};

const longest = 256;

/** Control characters, and those that turn or hide the text around them, are no part of anything that is typed. */
const isPlain = (text: string): boolean => text.length <= longest && !/\p{C}/u.test(text);

const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const isYes = (text: string | null): boolean => /^(1|true|y|yes|yep|yeah)$/i.test(text ?? '');

const read = (query: string): LinkParameters => {
  const given = new URLSearchParams(query);
  const identifier = given.get('identifier')?.trim();
  const redirect = given.get('redirect');
  const locales = (given.get('ui_locales') ?? '').split(/\s+/).filter((tag) => tag && isTag(tag));
  const theme = given.get('theme');
  return {
    ...(identifier && isPlain(identifier) && { identifier }),
    ...(redirect && { redirect }),
    ...(isYes(given.get('show_success')) && { showSuccess: true }),
    ...(locales.length > 0 && { locales: locales.slice(0, 10) }),
    ...((theme === 'light' || theme === 'dark') && { theme }),
  };
};

/** Takes a place apart: what leads there, and what is said with it after a question mark. */
export const readPlace = (
  place: string,
): { readonly id: string; readonly parameters: LinkParameters | undefined } => {
  const at = place.indexOf('?');
  if (at < 0) return { id: place, parameters: undefined };
  return { id: place.slice(0, at), parameters: read(place.slice(at + 1)) };
};

/**
 * The address that a link wants users to go back to, if it is a page of one of the origins that the host has named.
 * Origins are compared whole: no paths, no wildcards.
 */
export const allowedRedirect = (
  redirect: string | undefined,
  origins: readonly string[],
): URL | undefined => {
  if (!redirect || !URL.canParse(redirect)) return undefined;
  const url = new URL(redirect);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const isNamed = origins.some(
    (origin) => URL.canParse(origin) && new URL(origin).origin === url.origin,
  );
  return isNamed ? url : undefined;
};
