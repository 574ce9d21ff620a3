import { createFakeLogto } from '@account-center/mocks';
import { describe, expect, it } from 'vitest';
import type { AccountBackendOptions } from '../account-backend-options.ts';
import { createAccountBackend } from '../create-account-backend.ts';
import { toNodeHandler } from '../http/to-node-handler.ts';
import { createOpenApiDocument } from '../openapi/openapi-document.ts';
import type { AccountProxyOptions } from '../proxy/account-proxy-options.ts';
import { createAccountProxy } from '../proxy/create-account-proxy.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { createRedisStore } from '../store/redis-store.ts';
import { backendChecks } from './check-backend-options.ts';

const backendOptions: AccountBackendOptions = {
  endpoint: 'https://auth.example.com',
  clientId: 'machine',
  clientSecret: 'secret',
  resource: 'https://default.logto.app/api',
  allowedClientIds: ['app'],
};

const proxyOptions: AccountProxyOptions = {
  ...backendOptions,
  appOrigins: ['https://app.example.com'],
  getAccessToken: () => null,
};

const makers: Record<string, (options: object) => unknown> = {
  backend: (options) => createAccountBackend({ ...backendOptions, ...options }),
  proxy: (options) => createAccountProxy({ ...proxyOptions, ...options }),
  redis: (options) =>
    createRedisStore({ client: { call: async () => 'OK' }, ...options } as Parameters<
      typeof createRedisStore
    >[0]),
};

/** Options within options, from a path such as `limits.perAddress.seconds`. */
const nested = (path: string, value: unknown, beside: object = {}): object => {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { [name]: value, ...beside };
  return { [name]: nested(rest.join('.'), value, beside) };
};

type NumberOption = {
  readonly of: keyof typeof makers;
  readonly path: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly beside?: object;
};

const day = 86_400;

const numbers: NumberOption[] = [
  { of: 'backend', path: 'timeout', unit: 'milliseconds', min: 10, max: 300_000 },
  { of: 'backend', path: 'cacheSeconds', unit: 'seconds', min: 0, max: day },
  { of: 'backend', path: 'deletionMaxAge', unit: 'seconds', min: 1, max: 600 },
  { of: 'backend', path: 'allowReauthentication.maxAge', unit: 'seconds', min: 1, max: day },
  {
    of: 'backend',
    path: 'maxTokenLifetime',
    unit: 'milliseconds',
    min: 1000,
    max: 36_525 * day * 1000,
  },
  ...['perAddress', 'perSubject', 'verifications'].flatMap((limit): NumberOption[] => [
    {
      of: 'backend',
      path: `limits.${limit}.requests`,
      unit: 'requests',
      min: 1,
      max: 1_000_000,
      beside: { seconds: 60 },
    },
    {
      of: 'backend',
      path: `limits.${limit}.seconds`,
      unit: 'seconds',
      min: 1,
      max: day,
      beside: { requests: 60 },
    },
  ]),
  { of: 'proxy', path: 'timeout', unit: 'milliseconds', min: 10, max: 300_000 },
  { of: 'proxy', path: 'uploadTimeout', unit: 'milliseconds', min: 1000, max: 3_600_000 },
  { of: 'proxy', path: 'bodyLimits.json', unit: 'bytes', min: 1024, max: 16 * 1024 * 1024 },
  { of: 'proxy', path: 'bodyLimits.file', unit: 'bytes', min: 1024, max: 256 * 1024 * 1024 },
  { of: 'redis', path: 'timeout', unit: 'milliseconds', min: 10, max: 60_000 },
];

const make = ({ of, path, beside }: NumberOption, value: unknown) =>
  makers[of]?.(nested(path, value, beside));

describe.each(numbers)('$path of the $of', (option) => {
  const { path, unit, min, max } = option;

  it(`is from ${min} to ${max} ${unit}`, () => {
    expect(() => make(option, min)).not.toThrow();
    expect(() => make(option, max)).not.toThrow();
  });

  it.each([
    min - 1,
    max + 1,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    min + 0.5,
    String(min + 1),
    '',
    null,
    true,
    [min],
    BigInt(min + 1),
    { valueOf: () => min },
  ])('is not %s', (value) => {
    const message = `${path}: `;
    expect(() => make(option, value)).toThrow(TypeError);
    expect(() => make(option, value)).toThrow(message);
    expect(() => make(option, value)).toThrow(`a whole number of ${unit} from ${min} to ${max}`);
  });
});

it.each([
  ['allowReauthentication.maxAge', 300_000, /maxAge: 300000 .* seconds from 1 to 86400/],
  ['deletionMaxAge', 60_000, /deletionMaxAge: 60000 .* seconds from 1 to 600/],
  ['timeout', 5, /timeout: 5 .* milliseconds from 10/],
  ['allowReauthentication.maxAge', '300', /maxAge: "300" .* seconds/],
])('%s in another unit is refused, and its own is named', (path, value, message) => {
  expect(() => makers.backend?.(nested(path, value))).toThrow(message);
});

const functions = ['beforeDelete', 'afterDelete', 'addressOf', 'log', 'onError', 'fetch', 'now'];
const booleans = ['tokens', 'deletion', 'oneShotTokenCreation'];
const texts = ['clientId', 'clientSecret', 'resource'];
const urls = ['endpoint', 'callbackUrl', 'issuer'];

it.each([
  ...functions.flatMap((name) => ['now', 1, null, {}].map((value) => [name, value])),
  ...booleans.flatMap((name) => ['false', 'true', 0, 1, null].map((value) => [name, value])),
  ...texts.flatMap((name) => [1, null, ['a'], {}].map((value) => [name, value])),
  ...urls.flatMap((name) =>
    [
      1,
      null,
      'auth.example.com',
      'ftp://auth.example.com',
      'javascript:alert(1)',
      'https://user:secret@auth.example.com',
      new URL('https://auth.example.com'),
    ].map((value) => [name, value]),
  ),
  ...['endpoint', 'issuer'].flatMap((name) =>
    ['https://auth.example.com/?a=b', 'https://auth.example.com/#a'].map((value) => [name, value]),
  ),
  ...[1, null, 'account', 'https://app.example.com', '/a b', '/a?b', '/a//b', '/%2e%2e'].map(
    (value) => ['basePath', value],
  ),
  ...['app', [1], [null], {}, null].map((value) => ['allowedClientIds', value]),
  ...['https://app.example.com', [''], [1], ['*'], null].map((value) => ['allowedOrigins', value]),
  ...['yes', 300, null, [], {}, { maxage: 300 }].map((value) => ['allowReauthentication', value]),
  ...[true, 60, null, [], 'none'].map((value) => ['limits', value]),
  ...[true, 60, null, [], {}, { requests: 5 }].map((value) => ['limits.perAddress', value]),
  ...[null, {}, 'redis', [], { claim: () => undefined }, { count: () => undefined }].map(
    (value) => ['store', value],
  ),
] as [string, unknown][])('%s of the backend is not %j', (path, value) => {
  const [name = ''] = path.split('.');
  for (const of of [makers.backend, makers.proxy]) {
    // A proxy has no use for these two.
    if (of === makers.proxy && /^(allowReauthentication|allowedOrigins)$/.test(name)) continue;
    expect(() => of?.(nested(path, value))).toThrow(TypeError);
    expect(() => of?.(nested(path, value))).toThrow(name);
  }
});

it.each([
  ['getAccessToken', undefined],
  ['getAccessToken', 'token'],
  ['providerTokens', 'false'],
  ['appOrigins', undefined],
  ['appOrigins', 'https://app.example.com'],
  ['appOrigins', []],
  ['bodyLimits', 1024],
  ['bodyLimits', null],
])('%s of the proxy is not %j', (name, value) => {
  expect(() => makers.proxy?.({ [name]: value })).toThrow(TypeError);
  expect(() => makers.proxy?.({ [name]: value })).toThrow(name);
});

it.each([undefined, null, 'options', 1, []])('%j are no options', (options) => {
  expect(() => createAccountBackend(options as never)).toThrow(TypeError);
  expect(() => createAccountProxy(options as never)).toThrow(TypeError);
  expect(() => createRedisStore(options as never)).toThrow(TypeError);
});

it('an endpoint must be given', () => {
  expect(() => createAccountBackend({} as AccountBackendOptions)).toThrow('endpoint');
});

it('a secret is not in the message about it', () => {
  const clientSecret = { secret: 'very-secret' } as unknown as string;
  expect(() => makers.backend?.({ clientSecret })).toThrow(/^clientSecret: an object is not/);
});

it.each([undefined, null, {}, backendOptions, 'backend'])(
  '%j is no backend for Node',
  (backend) => {
    expect(() => toNodeHandler(backend as never)).toThrow(TypeError);
  },
);

it('the stores take what they can work with alone', () => {
  expect(() => createMemoryStore(5 as never)).toThrow('now');
  for (const client of [undefined, null, {}, 'redis://localhost', { call: 'x' }]) {
    expect(() => makers.redis?.({ client })).toThrow('client');
  }
  expect(() => makers.redis?.({ prefix: 1 })).toThrow('prefix');
  expect(() => createOpenApiDocument({ url: 1 } as never)).toThrow('url');
});

it('what is left out, or undefined, is as good as the default', async () => {
  const logto = createFakeLogto();
  const nothing = Object.fromEntries(
    Object.keys(backendChecks).map((name) => [name, undefined] as const),
  );
  const backend = createAccountBackend({
    ...nothing,
    endpoint: logto.endpoint,
    fetch: (url, init) => logto.fetch(url, init),
  });
  const settings = await backend(new Request('https://backend.test/account-backend/settings'));
  expect(settings.status).toBe(200);
});
