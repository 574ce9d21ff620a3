import type * as z from 'zod/mini';
import type { ManagementServices } from '../backend-context.ts';
import { BackendError } from '../backend-error.ts';
import type { Caller } from '../logto/introspect.ts';
import { addressBlock } from './address-block.ts';
import { checkClaimedUser } from './claimed-user.ts';
import { countRequest } from './count-request.ts';
import { parseBody } from './parse-body.ts';
import { readBody } from './read-body.ts';
import type { RequestContext } from './route.ts';

/** A part of the backend that a host may leave out. */
export type Feature = 'tokens' | 'deletion';

/** A request of a user who is known by now. */
export type AuthenticatedRequest<Body> = {
  readonly services: ManagementServices;
  readonly caller: Caller;
  readonly body: Body;
};

const bearer = /^Bearer ([^\s,]+)$/;

const bearerToken = ({ headers }: Request): string => {
  const authorization = headers.get('authorization');
  if (authorization === null) throw new BackendError('backend.missing_token');
  const [, token] = bearer.exec(authorization) ?? [];
  if (token === undefined) throw new BackendError('backend.invalid_token', { reason: 'no_bearer' });
  return token;
};

/** The language that clients send along is taken, as Logto takes it, and nothing else. */
const checkQuery = ({ url }: Request): void => {
  const fields = [...new URL(url).searchParams.keys()].filter((name) => name !== 'locale');
  if (fields.length === 0) return;
  throw new BackendError('backend.invalid_request', {
    data: { fields: fields.map((name) => name.slice(0, 64)) },
    reason: 'query',
  });
};

/**
 * What every request of a user goes through, the cheap checks first: is the backend set up for it, may the page call, are
 * there too many, is it well formed; and only then is Logto asked whose token it is.
 *
 * @throws Refusal at the first check that fails
 */
export const authenticateRequest = async <Body>(
  { request, context, address, log }: RequestContext,
  feature: Feature,
  schema: z.ZodMiniType<Body>,
): Promise<AuthenticatedRequest<Body>> => {
  const { services, features, limits, origins, timeout } = context;
  if (!services || !features[feature]) throw new BackendError('backend.not_configured');
  if (origins.isForeign(request)) throw new BackendError('backend.origin_not_allowed');
  const { store } = services;
  const from = limits.perAddress && address();
  if (from) await countRequest(store, ['address', addressBlock(from)], limits.perAddress);
  checkQuery(request);
  const token = bearerToken(request);
  const text =
    request.method === 'GET' || request.method === 'HEAD'
      ? 'null'
      : await readBody(request, 'application/json', timeout);
  const body = parseBody(text, schema);
  const caller = await services.introspect(token);
  log.subject = caller.subject;
  log.clientId = caller.clientId;
  checkClaimedUser(request, caller.subject);
  await countRequest(store, ['subject', caller.subject], limits.perSubject);
  return { services, caller, body };
};
