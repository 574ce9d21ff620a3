import type { Facts } from './facts.ts';
import { list, record } from './read.ts';

/** The releases of Logto that can be told apart, the oldest first. */
export const knownReleases = ['1.38', '1.39', '1.40', '1.41', '1.42', '1.43', '1.44'] as const;

/** A release of Logto. */
export type Release = (typeof knownReleases)[number];

/** Between which releases a server is, as far as it tells. */
export type ReleaseRange = {
  /** It is this one or a newer one. */
  readonly from: Release | undefined;
  /** It is older than this one. */
  readonly before: Release | undefined;
};

/** What is read of a server to tell its release. */
type Told = Pick<Facts, 'description' | 'experience' | 'settings'>;

const described = ({ description }: Told) => {
  const paths = record(record(description.body).paths);
  return Object.keys(paths).length > 0 ? paths : undefined;
};

const operation = (paths: Readonly<Record<string, unknown>>, method: string, path: string) =>
  record(paths[path])[method];

/** Whether a route is described; `undefined` where the server describes none. */
const hasRoute = (told: Told, method: string, path: string): boolean | undefined => {
  const paths = described(told);
  return paths && operation(paths, method, path) !== undefined;
};

/** The properties that an answer is described to have. */
const properties = (told: Told, path: string) => {
  const get = record(operation(described(told) ?? {}, 'get', path));
  const content = record(record(record(get.responses)['200']).content);
  const shown = record(record(record(content['application/json']).schema).properties);
  return Object.keys(shown).length > 0 ? shown : undefined;
};

const hasProperty = (told: Told, path: string, name: string): boolean | undefined => {
  const shown = properties(told, path);
  return shown && name in shown;
};

const hasKey = ({ status, body }: Told['settings'], key: string): boolean | undefined =>
  status === 200 && Object.keys(record(body)).length > 0 ? key in record(body) : undefined;

/** Yes if one sign says so, no if one says no and none yes. */
const any = (...signs: readonly (boolean | undefined)[]): boolean | undefined => {
  if (signs.includes(true)) return true;
  return signs.includes(false) ? false : undefined;
};

const opposite = (sign: boolean | undefined) => (sign === undefined ? undefined : !sign);

/** Pages of the list are those of development builds of 1.43; the released list has none. */
const hasReleasedDevices = (told: Told): boolean | undefined => {
  const paths = described(told);
  if (!paths) return undefined;
  const get = operation(paths, 'get', '/api/my-account/trusted-devices');
  return (
    get !== undefined && !list(record(get).parameters).some((one) => record(one).name === 'page')
  );
};

/** What each release brought that a server tells everyone. Source: change logs, and for 1.44 its announcement. */
const marks: Readonly<Record<Release, (told: Told) => boolean | undefined>> = {
  1.38: (told) => hasRoute(told, 'get', '/api/my-account/grants'),
  1.39: ({ settings }) => hasKey(settings, 'deleteAccountUrl'),
  '1.40': (told) => hasRoute(told, 'put', '/api/my-account/identities'),
  1.41: (told) =>
    any(
      hasProperty(told, '/api/my-account', 'hasSecurityVerificationMethod'),
      hasKey(told.experience, 'usernamePolicy'),
    ),
  1.42: ({ experience }) => opposite(hasKey(experience, 'emailBlocklistPolicy')),
  1.43: (told) => hasProperty(told, '/api/my-account', 'cimdClientId'),
  1.44: (told) =>
    any(
      hasReleasedDevices(told),
      hasProperty(told, '/api/my-account/mfa-settings', 'required'),
      hasKey(told.experience, 'crossOriginOpenerPolicy'),
    ),
};

/** Between which releases a server is. The newest sign that it gives counts, and the oldest that it lacks above that. */
export const releaseOf = (told: Told): ReleaseRange => {
  const signs = knownReleases.map((release) => ({ release, sign: marks[release](told) }));
  const from = signs.findLast(({ sign }) => sign === true)?.release;
  const above = from === undefined ? signs : signs.slice(knownReleases.indexOf(from) + 1);
  return { from, before: above.find(({ sign }) => sign === false)?.release };
};

/** Whether a server is of a release or newer; `undefined` when it does not tell. */
export const isAtLeast = (
  { from, before }: ReleaseRange,
  release: Release,
): boolean | undefined => {
  const at = knownReleases.indexOf(release);
  if (from !== undefined && knownReleases.indexOf(from) >= at) return true;
  return before !== undefined && knownReleases.indexOf(before) <= at ? false : undefined;
};
