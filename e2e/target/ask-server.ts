/** What a server says of itself to everyone. */
export type ServerFacts = {
  /** Whether it has a route, by the path of its own description, such as `/api/my-account/grants/{grantId}`. */
  hasRoute(method: 'get' | 'post' | 'put' | 'delete', path: string): boolean;
  /** Whether passkeys may come from any page of its host: before Logto 1.42 from related origins alone. */
  readonly takesPagesOfItsHost: boolean;
  /** Whether passkeys have a field of their own, since Logto 1.41. */
  readonly hasPasskeyField: boolean;
  /** Whether those who cannot verify may change their social accounts, since Logto 1.41. */
  readonly linksWithoutStepUp: boolean;
};

const read = async (endpoint: string, name: string): Promise<Record<string, unknown>> => {
  const response = await fetch(`${endpoint}/api/.well-known/${name}`);
  if (!response.ok) throw new Error(`${endpoint} does not tell its ${name}: ${response.status}`);
  return (await response.json()) as Record<string, unknown>;
};

/** Asks a server which routes it has, and what else differs from release to release. */
export const askServer = async (endpoint: string): Promise<ServerFacts> => {
  const description = await read(endpoint, 'user.openapi.json');
  const experience = await read(endpoint, 'sign-in-exp');
  const paths = Object(description.paths) as Record<string, object | undefined>;
  return {
    hasRoute: (method, path) => method in Object(paths[path]),
    // The block list is public until the release that takes the origin of the page.
    takesPagesOfItsHost: !('emailBlocklistPolicy' in experience),
    // All three came with the same release.
    hasPasskeyField: 'usernamePolicy' in experience,
    linksWithoutStepUp: 'usernamePolicy' in experience,
  };
};

/** What depends on the release of a server: `true`, or why not. */
export const releaseCapabilities = ({
  hasRoute,
  hasPasskeyField,
  linksWithoutStepUp,
}: ServerFacts) => ({
  linkWithoutStepUp:
    linksWithoutStepUp ||
    'This Logto wants a verification of those who have nothing to verify with.',
  passkeyField: hasPasskeyField || 'This Logto shows passkeys as it shows other second factors.',
  avatarUpload:
    hasRoute('post', '/api/my-account/user-assets/avatar') || 'This Logto takes no pictures.',
  trustedDevices:
    hasRoute('get', '/api/my-account/trusted-devices') || 'This Logto has no trusted devices.',
});
