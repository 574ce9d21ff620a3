import type { FakeClock } from '../clock.ts';
import { randomHex, randomId } from '../random-id.ts';
import { type FakeRelease, knownRelease } from '../releases.ts';
import { type ConnectorSpec, createConnector } from './connectors.ts';
import { defaultAccountCenter, defaultSignInExperience } from './default-tenant.ts';
import type {
  AccountCenterSettings,
  CustomProfileField,
  SignInExperience,
  SocialConnector,
  SsoConnector,
  Tenant,
} from './tenant-model.ts';

export type { ConnectorSpec } from './connectors.ts';
export type { Tenant } from './tenant-model.ts';

/** A profile field to enter into the catalog; only name and type are needed. */
export type CustomProfileFieldSpec = Partial<CustomProfileField> & { name: string; type: string };

/**
 * What a tenant is made of. `accountCenter` and `signInExperience` are laid over the defaults key
 * by key, every other part replaces its default.
 */
export type TenantPatch = {
  accountCenter?: Partial<AccountCenterSettings> | undefined;
  signInExperience?: Partial<SignInExperience> | undefined;
  connectors?: readonly ConnectorSpec[] | undefined;
  customProfileFields?: readonly CustomProfileFieldSpec[] | undefined;
  ssoConnectors?: readonly SsoConnector[] | undefined;
  release?: FakeRelease | undefined;
  devFeatures?: boolean | undefined;
  avatarStorage?: boolean | undefined;
  leakService?: boolean | undefined;
};

/** The indicator of the Management API of a tenant that runs on its own domain. */
const MANAGEMENT_RESOURCE = 'https://default.logto.app/api';

const freshTenant = (release: FakeRelease): Tenant => ({
  accountCenter: defaultAccountCenter(),
  signInExperience: defaultSignInExperience(),
  connectors: (['email', 'sms', 'social'] as const).map(createConnector),
  ssoConnectors: [],
  customProfileFields: [],
  management: {
    clientId: randomId(),
    clientSecret: randomHex(16),
    resource: MANAGEMENT_RESOURCE,
  },
  release,
  devFeatures: false,
  avatarStorage: false,
  leakService: true,
});

const isSocial = (connector: { type: string }): connector is SocialConnector =>
  connector.type === 'Social';

/** Targets that a connector serves; those of connectors that were just given come along. */
const withTargets = (tenant: Tenant, given: TenantPatch): Tenant => {
  const { signInExperience } = tenant;
  const available = tenant.connectors.filter(isSocial).map(({ target }) => target);
  const isGiven = given.signInExperience?.socialSignInConnectorTargets !== undefined;
  const wanted = [
    ...signInExperience.socialSignInConnectorTargets,
    ...(given.connectors && !isGiven ? available : []),
  ];
  const targets = new Set(wanted.filter((target) => available.includes(target)));
  return {
    ...tenant,
    signInExperience: { ...signInExperience, socialSignInConnectorTargets: [...targets] },
  };
};

const knownProfileFields = (tenant: Tenant): Tenant['accountCenter']['profileFields'] => {
  const names = new Set(tenant.customProfileFields.map(({ name }) => name));
  return tenant.accountCenter.profileFields?.filter(({ name }) => names.has(name)) ?? null;
};

const apply = (tenant: Tenant, patch: TenantPatch, now: number): Tenant => {
  const { accountCenter, signInExperience } = structuredClone({
    accountCenter: patch.accountCenter,
    signInExperience: patch.signInExperience,
  });
  const next: Tenant = {
    ...tenant,
    accountCenter: { ...tenant.accountCenter, ...accountCenter },
    signInExperience: Object.assign({}, tenant.signInExperience, signInExperience),
    connectors: patch.connectors?.map(createConnector) ?? tenant.connectors,
    ssoConnectors: patch.ssoConnectors ? [...patch.ssoConnectors] : tenant.ssoConnectors,
    customProfileFields:
      patch.customProfileFields?.map((field, index) => ({
        id: randomId(),
        label: '',
        description: null,
        required: false,
        config: {},
        createdAt: now,
        sieOrder: index + 1,
        ...field,
      })) ?? tenant.customProfileFields,
    release: knownRelease(patch.release ?? tenant.release),
    devFeatures: patch.devFeatures ?? tenant.devFeatures,
    avatarStorage: patch.avatarStorage ?? tenant.avatarStorage,
    leakService: patch.leakService ?? tenant.leakService,
  };
  const { deleteAccountUrl, webauthnRelatedOrigins } = next.accountCenter;
  return withTargets(
    {
      ...next,
      accountCenter: {
        ...next.accountCenter,
        deleteAccountUrl: deleteAccountUrl || null,
        webauthnRelatedOrigins: [...new Set(webauthnRelatedOrigins)],
        profileFields: knownProfileFields(next),
      },
    },
    patch,
  );
};

/** The tenant of a fake. A fresh one runs on the given release. */
export const createTenantStore = (clock: FakeClock, release: FakeRelease) => {
  let current = freshTenant(release);
  return {
    /** The tenant as it is now. */
    get current(): Tenant {
      return current;
    },
    /** Starts over from a fresh tenant with the patch laid over it. */
    reset(patch: TenantPatch = {}): Tenant {
      current = apply(freshTenant(release), patch, clock.now());
      return current;
    },
    /** Changes settings and keeps everything else. */
    update(patch: TenantPatch): Tenant {
      current = apply(current, patch, clock.now());
      return current;
    },
    /** A connector by its id. */
    findConnector: (id: string) => current.connectors.find((connector) => connector.id === id),
  };
};

/** The store that {@link createTenantStore} makes. */
export type TenantStore = ReturnType<typeof createTenantStore>;
