import type { Hono } from 'hono';
import { type ZodType, type ZodTypeDef, z } from 'zod/v3';
import type { FakeContext } from '../context.ts';
import type { Control, SignInSpec, TenantPatch, UserSpec } from '../control.ts';
import { createControlGuard } from '../http/control-guard.ts';
import { releases } from '../releases.ts';

const json = z.record(z.unknown());

/** Names the type of settings that are taken as they come: the control plane is no public API. */
const trusted = <Type>(schema: ZodType<object, ZodTypeDef, unknown>) =>
  schema as unknown as ZodType<Type, ZodTypeDef, unknown>;

const tenantBody = trusted<TenantPatch>(
  z.object({
    accountCenter: json.optional(),
    signInExperience: json.optional(),
    connectors: z.array(z.union([z.enum(['email', 'sms', 'social']), json])).optional(),
    customProfileFields: z.array(json).optional(),
    ssoConnectors: z.array(json).optional(),
    applications: z.array(json).optional(),
    release: z.enum(releases).optional(),
    devFeatures: z.boolean().optional(),
    avatarStorage: z.boolean().optional(),
    leakService: z.boolean().optional(),
  }),
);

const userBody = trusted<UserSpec>(
  z.object({ scopes: z.array(z.string()).optional() }).passthrough(),
);

const signInBody = trusted<SignInSpec>(
  z.object({
    userId: z.string(),
    userAgent: z.string().optional(),
    scopes: z.array(z.string()).optional(),
    clientId: z.string().optional(),
    ip: z.string().optional(),
    country: z.string().optional(),
    city: z.string().optional(),
  }),
);

const clockBody = z.object({ advance: z.number() });

/** The control plane `/__control`, for tests that drive the fake from outside. No real server has it. */
export const registerControl = (
  app: Hono,
  { endpoint, outbox, clock }: FakeContext,
  control: Control,
): void => {
  const guard = createControlGuard(endpoint);
  const on = <Body>(
    path: string,
    schema: ZodType<Body, ZodTypeDef, unknown>,
    handle: (body: Body) => object,
  ) =>
    app.post(path, guard, async (c) => {
      const body = schema.safeParse(await c.req.json().catch(() => undefined));
      if (!body.success) return c.json({ message: body.error.message }, 400);
      try {
        return c.json(handle(body.data));
      } catch (error) {
        if (error instanceof TypeError) return c.json({ message: error.message }, 400);
        throw error;
      }
    });

  on('/__control/tenant', tenantBody, control.setTenant);
  on('/__control/users', userBody, control.createUser);
  on('/__control/sign-in', signInBody, control.signIn);
  on('/__control/clock', clockBody, ({ advance }) => {
    clock.advance(advance);
    return { now: clock.now() };
  });
  app.get('/__control/messages', guard, (c) =>
    c.json({
      messages: outbox
        .list(c.req.query('recipient'))
        .map(({ recipient, code, type }) => ({ recipient, code, type })),
    }),
  );
};
