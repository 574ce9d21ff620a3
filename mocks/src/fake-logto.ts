import { Hono } from 'hono';
import type { FakeContext } from './context.ts';
import { type Control, createControl, type TenantPatch } from './control.ts';
import { createContext } from './create-context.ts';
import { isOpenToAnyOrigin, openToAnyOrigin, preflight } from './http/cors.ts';
import { withEtag } from './http/etag.ts';
import { createFaults, type Faults, pause } from './http/faults.ts';
import { internalError } from './http/internal-error.ts';
import { registerMethodNotAllowed } from './http/method-not-allowed.ts';
import { type LoggedRequest, logEntry, RequestLog } from './http/request-log.ts';
import { createUserRoutes } from './http/user-routes.ts';
import { type FakeRelease, newestRelease } from './releases.ts';
import { registerAccount } from './routes/account.ts';
import { registerAvatar } from './routes/avatar.ts';
import { registerConsentPage } from './routes/consent-page.ts';
import { registerControl } from './routes/control.ts';
import { registerGrants } from './routes/grants.ts';
import { registerIdentifiers } from './routes/identifiers.ts';
import { registerIdentities } from './routes/identities.ts';
import { registerManagement } from './routes/management.ts';
import { registerMfa } from './routes/mfa.ts';
import { registerMfaBinding } from './routes/mfa-binding.ts';
import { registerMfaSettings } from './routes/mfa-settings.ts';
import { registerOidc } from './routes/oidc.ts';
import { registerPassword } from './routes/password.ts';
import { registerProviderTokens } from './routes/provider-tokens.ts';
import { registerSessions } from './routes/sessions.ts';
import { registerSettings } from './routes/settings.ts';
import { registerSignInPage } from './routes/sign-in-page.ts';
import { registerSocial } from './routes/social.ts';
import { registerSocialProvider } from './routes/social-provider.ts';
import { registerTrustedDevices } from './routes/trusted-devices.ts';
import { registerUserOpenapi } from './routes/user-openapi.ts';
import { registerVerifications } from './routes/verifications.ts';
import { registerWebAuthn } from './routes/web-authn.ts';
import type { OutboxMessage } from './state/outbox.ts';

/** How a fake is made. */
export type FakeLogtoOptions = {
  /** The origin that clients are told: `http://logto.test` unless told. */
  endpoint?: string;
  /** The clock to run with, in milliseconds. */
  now?: () => number;
  /** The tenant to start with. */
  tenant?: TenantPatch;
  /** The release of Logto to play: the newest unless told. */
  release?: FakeRelease | undefined;
  /** How long answers take, in milliseconds: always the same, or between two bounds. */
  latency?: number | readonly [min: number, max: number];
};

/** A Logto server in memory. */
export type FakeLogto = Control & {
  readonly endpoint: string;
  /** Answers a request as a server would; takes what `fetch` takes. Rejects for network faults only. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  readonly clock: FakeContext['clock'];
  /** Changes settings and forgets nothing, as an administrator would. */
  updateTenant(patch: Omit<TenantPatch, 'applications'>): void;
  readonly outbox: {
    /** Sent messages, oldest first. */
    list(recipient?: string): OutboxMessage[];
    last(recipient: string): OutboxMessage | undefined;
  };
  readonly faults: Pick<Faults, 'add' | 'clear'>;
  /** What was asked, the control plane aside. */
  readonly requests: RequestLog;
  /** The stores behind it all. */
  readonly state: FakeContext;
};

const latencyOf = (latency: NonNullable<FakeLogtoOptions['latency']>): number => {
  if (typeof latency === 'number') return latency;
  const [min, max] = latency;
  return min + Math.random() * (max - min);
};

const accountRoutes = [
  registerAccount,
  registerPassword,
  registerIdentifiers,
  registerIdentities,
  registerProviderTokens,
  registerMfa,
  registerMfaBinding,
  registerMfaSettings,
  registerSessions,
  registerGrants,
  registerTrustedDevices,
  registerVerifications,
  registerSocial,
  registerWebAuthn,
];

const createApp = (context: FakeContext, control: Control): Hono => {
  const app = new Hono({ strict: false });
  const routes = createUserRoutes(app, context);
  registerControl(app, context, control);
  registerSettings(app, context);
  for (const register of accountRoutes) register(routes);
  registerAvatar(app, routes);
  registerUserOpenapi(app, routes);
  registerOidc(app, context);
  registerSignInPage(app, context);
  registerConsentPage(app, context);
  registerSocialProvider(app, context);
  registerManagement(app, context);
  registerMethodNotAllowed(app, '/api', routes.isThere);
  app.notFound((c) => c.text('Not Found', 404));
  app.onError((error) => {
    context.failures.push(error);
    return internalError();
  });
  return app;
};

/** Makes a fake Logto with the default tenant, or the given one. */
export const createFakeLogto = ({
  endpoint = 'http://logto.test',
  now = Date.now,
  tenant,
  release = newestRelease,
  latency = 0,
}: FakeLogtoOptions = {}): FakeLogto => {
  const context = createContext({ endpoint, release, now });
  const control = createControl(context);
  const app = createApp(context, control);
  const faults = createFaults();
  const requests = new RequestLog();

  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const isOpen = isOpenToAnyOrigin(pathname);
    const early = isOpen ? preflight(request) : undefined;
    if (early) return early;
    const response = (await faults.strike(request)) ?? (await app.fetch(request));
    const tagged = pathname.startsWith('/api/') ? await withEtag(request, response) : response;
    return isOpen ? openToAnyOrigin(request, tagged) : tagged;
  };

  const log = (entry: LoggedRequest) => {
    if (!entry.path.startsWith('/__control/')) requests.push(entry);
  };

  control.setTenant(tenant);
  return {
    ...control,
    endpoint,
    clock: context.clock,
    updateTenant: (patch) => void context.tenant.update(patch),
    outbox: context.outbox,
    faults,
    requests,
    state: context,
    async fetch(input, init) {
      const request =
        input instanceof Request && init === undefined ? input : new Request(input, init);
      const entry = await logEntry(request);
      log(entry);
      const wait = latencyOf(latency);
      if (wait > 0) await pause(wait);
      const response = await answer(request);
      entry.status = response.status;
      return response;
    },
  };
};
