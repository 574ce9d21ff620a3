import { z } from 'zod/v3';
import type { FakeContext } from '../context.ts';
import { RequestError } from '../http/request-error.ts';
import { randomHex } from '../random-id.ts';
import type { RecordOf, SocialUserInfo } from '../state/records.ts';
import type { SocialConnector } from '../state/tenant-model.ts';
import type { JsonObject, ProviderTokenSet } from '../state/user-model.ts';
import { providerUri } from './provider-uri.ts';

/** A visit that is about to begin. */
export type SocialVisit = {
  /** The origin of the fake. */
  origin: string;
  state: string;
  redirectUri: string;
  scope?: string | undefined;
};

/** What a provider told, and its tokens where the connector keeps them. */
export type SocialResponse = {
  userInfo: SocialUserInfo;
  tokenSet?: Omit<ProviderTokenSet, 'connectorId' | 'identityId'>;
};

const TOKEN_S = 3600;

const mockData = z.object({
  code: z.string(),
  userId: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  name: z.string().optional(),
  avatar: z.string().optional(),
});

const mockTokens = z.object({
  tokenResponse: z
    .object({
      access_token: z.string().optional(),
      refresh_token: z.string().optional(),
      expires_in: z.number().or(z.string()).optional(),
      scope: z.string().optional(),
      token_type: z.string().optional(),
    })
    .optional(),
});

const providerData = z.object({ code: z.string(), redirectUri: z.string() });
const providerRefusal = z.object({ error: z.string(), error_description: z.string().optional() });

const connectorError = (name: string, status: number, message: string) =>
  new RequestError(`connector.${name}`, { status, data: { message } });

/** Refuses what Logto cannot ask the provider: 502 where it is told apart from other faults, 400 before. */
export const requireReachable = (
  { features }: Pick<FakeContext, 'features'>,
  { target, isUnreachable }: SocialConnector,
): void => {
  if (!isUnreachable) return;
  throw connectorError(
    'general',
    features.providerBadGateway ? 502 : 400,
    `No answer of ${target}`,
  );
};

/** Where a user has to go. The mock provider has no page; all others have one on the fake. */
export const authorizationUri = (
  { kind, target }: SocialConnector,
  { origin, state, redirectUri, scope }: SocialVisit,
): string => {
  if (kind === 'provider') return providerUri({ origin, target, redirectUri, state, scope });
  const query = { state, redirect_uri: redirectUri, scope: scope ?? 'email profile' };
  return `http://mock-social/?${new URLSearchParams(query)}`;
};

const tokensOf = (data: JsonObject, now: number): SocialResponse['tokenSet'] => {
  const tokens = mockTokens.parse(data).tokenResponse;
  if (!tokens?.access_token) return undefined;
  const lifetime = Number.parseInt(String(tokens.expires_in ?? ''), 10);
  return {
    accessToken: tokens.access_token,
    ...(tokens.refresh_token && { refreshToken: tokens.refresh_token }),
    ...(tokens.scope && { scope: tokens.scope }),
    ...(tokens.token_type && { tokenType: tokens.token_type }),
    ...(Number.isNaN(lifetime) ? {} : { expiresAt: now + lifetime * 1000 }),
  };
};

const answerOfMock = (
  { clock }: FakeContext,
  { storesTokens }: SocialConnector,
  data: JsonObject,
): SocialResponse => {
  const parsed = (storesTokens ? mockData.merge(mockTokens) : mockData).safeParse(data);
  if (!parsed.success) throw connectorError('invalid_response', 400, JSON.stringify(data));
  const { code: _code, userId, ...told } = mockData.parse(data);
  const tokenSet = storesTokens ? tokensOf(data, clock.now()) : undefined;
  return {
    userInfo: { id: userId ?? `mock-social-sub-${crypto.randomUUID()}`, ...told, rawData: data },
    ...(tokenSet && { tokenSet }),
  };
};

/** Tokens that a provider hands out; they live for an hour and can be renewed. */
export const freshProviderTokens = (
  { clock }: FakeContext,
  scope?: string,
): NonNullable<SocialResponse['tokenSet']> => ({
  accessToken: randomHex(20),
  refreshToken: randomHex(20),
  ...(scope && { scope }),
  tokenType: 'Bearer',
  expiresAt: clock.now() + TOKEN_S * 1000,
});

const answerOfProvider = (
  context: FakeContext,
  { target, storesTokens }: SocialConnector,
  data: JsonObject,
): SocialResponse => {
  const refusal = providerRefusal.safeParse(data);
  if (refusal.success) {
    const { error, error_description } = refusal.data;
    throw connectorError('authorization_failed', 401, error_description ?? error);
  }
  const parsed = providerData.safeParse(data);
  if (!parsed.success) throw connectorError('general', 400, JSON.stringify(data));
  const { code, redirectUri } = parsed.data;
  const redeemed = context.socialCodes.redeem(code, { target, redirectUri });
  if (!redeemed) throw connectorError('social_auth_code_invalid', 401, 'The code is not valid');
  const { account, scope } = redeemed;
  const { id, name, email, avatar } = account;
  const rawData = { sub: id, name, email, email_verified: email !== undefined, picture: avatar };
  return {
    userInfo: { ...account, rawData },
    ...(storesTokens && { tokenSet: freshProviderTokens(context, scope) }),
  };
};

/**
 * Makes out who came back from a provider.
 *
 * @throws RequestError `connector.…` for data that the provider never sends, a refusal or a bad code
 */
export const socialAnswer = (
  context: FakeContext,
  connector: SocialConnector,
  data: JsonObject,
): SocialResponse => {
  requireReachable(context, connector);
  return connector.kind === 'mock'
    ? answerOfMock(context, connector, data)
    : answerOfProvider(context, connector, data);
};

/** The social connector of an id: 422 where there is none, 400 where it is no social one. */
export const requireSocialConnector = (
  { tenant }: FakeContext,
  connectorId: RecordOf<'Social'>['proof']['connectorId'],
): SocialConnector => {
  const connector = tenant.findConnector(connectorId);
  if (!connector) {
    throw new RequestError('session.invalid_connector_id', {
      status: 422,
      details: { connectorId },
    });
  }
  if (connector.type !== 'Social') throw new RequestError('connector.unexpected_type');
  return connector;
};
