import { z } from 'zod/v3';
import type { ManagementRoutes } from '../http/management-routes.ts';
import { assertThat } from '../http/request-error.ts';

import { randomId } from '../random-id.ts';
import { type ConnectorSpec, createConnector } from '../state/connectors.ts';
import type { Application } from '../state/oidc-store.ts';
import { opaqueValue } from '../state/opaque-value.ts';
import type { Connector } from '../state/tenant-model.ts';

const newApplication = z.object({
  name: z.string().min(1),
  type: z.enum(['SPA', 'Native', 'Traditional', 'MachineToMachine']),
  description: z.string().nullable().optional(),
  isThirdParty: z.boolean().optional(),
  oidcClientMetadata: z
    .object({
      redirectUris: z.array(z.string()).optional(),
      postLogoutRedirectUris: z.array(z.string()).optional(),
    })
    .optional(),
  customClientMetadata: z
    .object({
      corsAllowedOrigins: z.array(z.string()).optional(),
      alwaysIssueRefreshToken: z.boolean().optional(),
      allowTokenExchange: z.boolean().optional(),
    })
    .optional(),
});

const newConnector = z.object({
  connectorId: z.string(),
  config: z.record(z.unknown()).optional(),
  metadata: z
    .object({
      target: z.string().optional(),
      name: z.record(z.string()).optional(),
      logo: z.string().optional(),
      logoDark: z.string().nullable().optional(),
    })
    .optional(),
});

const applicationOf = (body: z.infer<typeof newApplication>): Application => {
  const { name, type, isThirdParty = false, oidcClientMetadata, customClientMetadata } = body;
  const { alwaysIssueRefreshToken, allowTokenExchange } = customClientMetadata ?? {};
  return {
    id: randomId(),
    name,
    type,
    isThirdParty,
    secret: opaqueValue(32),
    redirectUris: oidcClientMetadata?.redirectUris ?? [],
    postLogoutRedirectUris: oidcClientMetadata?.postLogoutRedirectUris ?? [],
    corsAllowedOrigins: customClientMetadata?.corsAllowedOrigins ?? [],
    ...(alwaysIssueRefreshToken !== undefined && { alwaysIssueRefreshToken }),
    ...(allowTokenExchange !== undefined && { allowTokenExchange }),
  };
};

/** Which of the fake's connectors stands for one of a real server: by the words in its id. */
const connectorOf = ({ connectorId, metadata }: z.infer<typeof newConnector>): ConnectorSpec => {
  if (/mail/.test(connectorId)) return 'email';
  if (/sms/.test(connectorId)) return 'sms';
  const { target, name, logo, logoDark } = metadata ?? {};
  return {
    target: target ?? connectorId.split('-')[0] ?? connectorId,
    ...(name && { displayName: name }),
    ...(logo && { logo }),
    ...(logoDark !== undefined && { logoDark }),
  };
};

/** The templates of a connector that was set up with all that the server sends. */
const templates = ['SignIn', 'Register', 'ForgotPassword', 'Generic'].map((usageType) => ({
  usageType,
  content: 'Your code is {{code}}.',
}));

const shownConnector = (connector: Connector) => ({
  id: connector.id,
  connectorId: connector.name,
  type: connector.type,
  config: connector.type === 'Social' ? {} : { templates: connector.templates ?? templates },
  metadata: {},
  syncProfile: false,
});

/**
 * `GET /api/applications/:id`, `GET /api/connectors`, and `POST` to both lists, for set-up code that a real server shares.
 */
export const registerManagementSetUp = (routes: ManagementRoutes): void => {
  routes.on('GET', '/api/applications/:id', undefined, ({ context, params }) => {
    const application = context.oidc.findApplication(params.id ?? '');
    assertThat(application, 'entity.not_found', { status: 404 });
    const { id, name, type, isThirdParty, redirectUris, postLogoutRedirectUris } = application;
    const { corsAllowedOrigins } = application;
    return Response.json({
      tenantId: 'default',
      id,
      name,
      type,
      isThirdParty,
      oidcClientMetadata: { redirectUris, postLogoutRedirectUris },
      customClientMetadata: { corsAllowedOrigins },
    });
  });

  routes.on('GET', '/api/connectors', undefined, ({ context }) =>
    Response.json(context.tenant.current.connectors.map(shownConnector)),
  );

  routes.on('POST', '/api/applications', newApplication, ({ context, body }) => {
    const application = context.oidc.addApplication(applicationOf(body));
    const { id, secret, name, type, isThirdParty } = application;
    const { redirectUris, postLogoutRedirectUris } = application;
    return Response.json({
      tenantId: 'default',
      id,
      name,
      secret,
      description: body.description ?? null,
      type,
      oidcClientMetadata: { redirectUris, postLogoutRedirectUris },
      customClientMetadata: body.customClientMetadata ?? {},
      protectedAppMetadata: null,
      customData: {},
      isThirdParty,
      createdAt: context.clock.now(),
    });
  });

  routes.on('POST', '/api/connectors', newConnector, ({ context, body }) => {
    const connector = createConnector(connectorOf(body));
    const { current } = context.tenant;
    // a message connector takes the place of the one before it, as on a real server
    const others = current.connectors.filter(
      ({ type }) => type === 'Social' || type !== connector.type,
    );
    current.connectors = [...others, connector];
    return Response.json({
      id: connector.id,
      connectorId: body.connectorId,
      config: body.config ?? {},
      metadata: body.metadata ?? {},
      syncProfile: false,
      type: connector.type,
    });
  });
};
