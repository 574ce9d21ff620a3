import type { FakeContext } from './context.ts';
import { randomId } from './random-id.ts';
import { longestUserId } from './rules/longest-user-id.ts';
import { storedPhone } from './rules/phone.ts';
import type { Application } from './state/oidc-store.ts';
import type { TenantPatch as TenantSettings } from './state/tenant.ts';
import type { ManagementCredentials } from './state/tenant-model.ts';
import type { NewUser, StoredUser } from './state/user-model.ts';

/** An application to register; it is a first-party single-page application unless told. */
export type ApplicationSpec = Partial<Application> & { id: string };

/** A tenant: settings, connectors and the applications beside the two that are always there. */
export type TenantPatch = TenantSettings & {
  applications?: readonly ApplicationSpec[] | undefined;
};

/** A user to create, and the scopes of the token that comes with it. */
export type UserSpec = NewUser & { scopes?: readonly string[] | undefined };

/** A sign-in to play: a session with this user agent and a token that knows it. */
export type SignInSpec = {
  userId: string;
  userAgent?: string | undefined;
  scopes?: readonly string[] | undefined;
  /** The application; the single-page application of the fake unless told. */
  clientId?: string | undefined;
  ip?: string | undefined;
  country?: string | undefined;
  city?: string | undefined;
};

/** What a fresh tenant answers: ids that the fake made up. */
export type TenantHandles = {
  connectors: Array<{ name: string; id: string }>;
  management: ManagementCredentials;
};

/** The id of the application that tokens of {@link Control.createUser} belong to. */
export const RECORDER_ID = 'scenario-recorder';
/** The id of the application that {@link Control.signIn} signs in to unless told. */
export const RECORDER_SPA_ID = 'scenario-recorder-spa';

const userScopes =
  'openid profile email phone address identities custom_data urn:logto:scope:sessions'.split(' ');
const signInScopes = ['openid', 'offline_access', ...userScopes.slice(1)];

const application = (spec: ApplicationSpec): Application => ({
  name: spec.id,
  type: 'SPA',
  isThirdParty: false,
  redirectUris: [],
  postLogoutRedirectUris: [],
  corsAllowedOrigins: [],
  ...spec,
});

const identifierOf = ({ id, username, primaryEmail, primaryPhone }: StoredUser) => {
  if (username) return { type: 'username', value: username };
  if (primaryEmail) return { type: 'email', value: primaryEmail };
  return primaryPhone ? { type: 'phone', value: primaryPhone } : { type: 'userId', value: id };
};

/** The handles that tests, stories and `/__control` set a fake up with. */
export type Control = {
  /** Forgets everything and starts over from this tenant. */
  setTenant(patch?: TenantPatch): TenantHandles;
  /**
   * Creates a user with an hour's token that has a grant but no session.
   *
   * @throws TypeError for an id that is too long for the release
   */
  createUser(spec: UserSpec): { id: string; accessToken: string };
  /**
   * Signs a user in. The scopes include `offline_access` unless told.
   *
   * @throws TypeError for a user or an application that does not exist
   */
  signIn(spec: SignInSpec): { accessToken: string; sessionUid: string };
};

/** Makes the handles over a context and sets up the default tenant. */
export const createControl = (context: FakeContext): Control => {
  const { tenant, users, records, outbox, sentinel, oidc, socialCodes, uploads } = context;

  const registerApplications = (specs: readonly ApplicationSpec[]) => {
    const { clientId, clientSecret } = tenant.current.management;
    const management = { type: 'MachineToMachine', secret: clientSecret } as const;
    oidc.addApplication(application({ id: RECORDER_ID }));
    oidc.addApplication(application({ id: RECORDER_SPA_ID }));
    oidc.addApplication(application({ id: clientId, name: 'management', ...management }));
    for (const spec of specs) oidc.addApplication(application(spec));
  };

  return {
    setTenant({ applications = [], ...patch } = {}) {
      const { connectors, management } = tenant.reset(patch);
      for (const store of [users, records, outbox, sentinel, oidc, socialCodes, uploads])
        store.reset();
      registerApplications(applications);
      return { connectors: connectors.map(({ name, id }) => ({ name, id })), management };
    },

    createUser({ scopes = userScopes, ...spec }) {
      const longest = longestUserId(context.features);
      if (spec.id && spec.id.length > longest) {
        throw new TypeError(
          `Logto ${context.release} has no user ids of more than ${longest} characters`,
        );
      }
      const { primaryPhone } = spec;
      const user = users.create({
        ...spec,
        id: spec.id ?? randomId(12),
        ...(primaryPhone && { primaryPhone: storedPhone(primaryPhone) ?? primaryPhone }),
      });
      const owner = { userId: user.id, clientId: RECORDER_ID, scopes: [...scopes] };
      const { id: grantId } = oidc.createGrant(owner);
      return { id: user.id, accessToken: oidc.issueAccessToken({ ...owner, grantId }).value };
    },

    signIn({ userId, clientId = RECORDER_SPA_ID, scopes = signInScopes, ...from }) {
      const user = users.find(userId);
      if (!user) throw new TypeError(`There is no user ${userId}`);
      if (!oidc.findApplication(clientId)) throw new TypeError(`There is no client ${clientId}`);
      const identifier = identifierOf(user);
      const { uid: sessionUid } = oidc.createSession({ userId, clientId, identifier, ...from });
      const owner = { userId, clientId, scopes: [...scopes], sessionUid };
      const { id: grantId } = oidc.createGrant(owner);
      users.update(userId, { lastSignInAt: context.clock.now() });
      return { accessToken: oidc.issueAccessToken({ ...owner, grantId }).value, sessionUid };
    },
  };
};
