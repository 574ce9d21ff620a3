import type { Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import { hasTrustedDevices } from '../rules/has-trusted-devices.ts';
import type { Connector, SocialConnector } from '../state/tenant-model.ts';
import type { JsonObject } from '../state/user-model.ts';

const TENANT_ID = 'default';

const isSocial = (connector: Connector): connector is SocialConnector =>
  connector.type === 'Social';

const shownConnector = (connector: SocialConnector): JsonObject => {
  const { id, target, displayName, logo, logoDark, platform } = connector;
  const { isStandard, isTokenStorageSupported } = connector;
  return {
    id,
    target,
    name: displayName,
    logo,
    logoDark,
    platform,
    ...(isStandard !== undefined && { isStandard }),
    ...(isTokenStorageSupported !== undefined && { isTokenStorageSupported }),
  };
};

/** The settings that `GET /api/.well-known/account-center` shows. */
export const accountCenterSettings = (context: FakeContext): JsonObject => {
  const { tenant, features } = context;
  const { accountCenter } = tenant.current;
  const { profileFields, fields, ...settings } = accountCenter;
  const { trustedDevice, passkey, ...released } = fields;
  return {
    tenantId: TENANT_ID,
    id: 'default',
    ...settings,
    fields: {
      ...released,
      ...(passkey && features.passkeyField && { passkey }),
      ...(trustedDevice && hasTrustedDevices(context) && { trustedDevice }),
    },
    ...(features.profileFields && { profileFields }),
  };
};

/** The sign-in experience with its computed parts, as anyone may read it. */
export const publicSignInExperience = (context: FakeContext): JsonObject => {
  const { tenant, features } = context;
  const { signInExperience, connectors, ssoConnectors, customProfileFields } = tenant.current;
  const {
    emailBlocklistPolicy,
    forgotPasswordMethods,
    trustedDevice,
    usernamePolicy,
    verificationCodePolicy,
    passwordExpiration,
    crossOriginOpenerPolicy,
    ...shown
  } = signInExperience;
  const forgotPassword = (type: 'Email' | 'Sms', method: string) =>
    connectors.some((connector) => connector.type === type) &&
    (forgotPasswordMethods?.includes(method) ?? true);
  const catalog = customProfileFields.map((field) => ({ tenantId: TENANT_ID, ...field }));
  const signUpNames = signInExperience.signUpProfileFields?.map(({ name }) => name);
  return {
    tenantId: TENANT_ID,
    id: 'default',
    ...shown,
    ...(features.usernamePolicy && { usernamePolicy }),
    ...(features.verificationCodePolicy && { verificationCodePolicy }),
    ...(!features.hiddenBlocklist && { emailBlocklistPolicy }),
    ...(features.passwordExpiration && { passwordExpiration }),
    ...(hasTrustedDevices(context) && { trustedDevice }),
    ...(features.crossOriginOpenerPolicy && { crossOriginOpenerPolicy }),
    socialConnectors: signInExperience.socialSignInConnectorTargets.flatMap((target) =>
      connectors
        .filter(isSocial)
        .filter((connector) => connector.target === target)
        .map(shownConnector),
    ),
    ssoConnectors: signInExperience.singleSignOnEnabled ? ssoConnectors : [],
    forgotPassword: {
      phone: forgotPassword('Sms', 'PhoneVerificationCode'),
      email: forgotPassword('Email', 'EmailVerificationCode'),
    },
    isDevelopmentTenant: false,
    customProfileFields: signUpNames
      ? signUpNames.flatMap((name) => catalog.filter((field) => field.name === name))
      : catalog,
    customProfileFieldCatalog: catalog,
  };
};

/** The public settings. They send no CORS headers: pages of other origins cannot read them. */
export const registerSettings = (app: Hono, context: FakeContext): void => {
  app.get('/api/.well-known/account-center', (c) => c.json(accountCenterSettings(context)));
  for (const path of ['/api/.well-known/sign-in-exp', '/api/.well-known/experience']) {
    app.get(path, (c) => c.json(publicSignInExperience(context)));
  }
  app.get('/.well-known/webauthn', (c) =>
    c.json({ origins: context.tenant.current.accountCenter.webauthnRelatedOrigins }),
  );
};
