import type { Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import type { UserRoutes } from '../http/user-routes.ts';

type Details = Record<string, object>;

const answers = (properties: object) => ({
  responses: {
    '200': { content: { 'application/json': { schema: { type: 'object', properties } } } },
  },
});

/** What of an operation differs from release to release. The rest of the real document is left out. */
const detailsOf = ({ features }: FakeContext): Details => {
  const settings = answers({
    skipMfaOnSignIn: { type: 'boolean' },
    ...(features.mfaRequirement && { required: { type: 'boolean' } }),
  });
  return {
    'get /api/my-account': answers({
      id: { type: 'string', minLength: 1, maxLength: features.longUserIds ? 128 : 12 },
      ...(features.verificationMethodFlag && {
        hasSecurityVerificationMethod: { type: 'boolean' },
      }),
      ...(features.clientMetadata && { cimdClientId: { type: 'string', nullable: true } }),
    }),
    'get /api/my-account/mfa-settings': settings,
    'patch /api/my-account/mfa-settings': settings,
    'get /api/my-account/trusted-devices': {
      parameters: features.trustedDevices
        ? []
        : ['page', 'page_size'].map((name) => ({ name, in: 'query', required: false })),
    },
  };
};

/** `GET /api/.well-known/user.openapi.json`: the routes that users have. It has to be registered after them. */
export const registerUserOpenapi = (app: Hono, { context, isThere }: UserRoutes): void => {
  const routes = app.routes.filter(({ path }) => /^\/api\/(?:my-account|verifications)/.test(path));
  app.get('/api/.well-known/user.openapi.json', (c) => {
    const details = detailsOf(context);
    const paths: Record<string, Details> = {};
    for (const { method, path } of routes) {
      if (!isThere(method, path)) continue;
      const shown = path.replaceAll(/:(\w+)/g, '{$1}');
      const verb = method.toLowerCase();
      paths[shown] = { ...paths[shown], [verb]: details[`${verb} ${shown}`] ?? {} };
    }
    return c.json({
      openapi: '3.0.1',
      info: { title: 'Logto user API references', version: 'Cloud' },
      paths,
    });
  });
};
