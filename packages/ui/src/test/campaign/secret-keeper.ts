/** Knows every secret that has gone over a wire. */
export type SecretKeeper = {
  /** Reads the headers and the body of a request. */
  learn(headers: Headers, body: unknown): void;
  /** Reads the body of an answer. */
  learnAnswer(request: string, text: string): void;
  add(...values: readonly string[]): void;
  /** The secrets that a text holds, shortened. */
  foundIn(text: string): string[];
};

/** Keys of requests and of answers under which a secret is. */
const sentKeys = new Set([
  'password',
  'code',
  'codes',
  'secret',
  'idToken',
  'verificationId',
  'verificationRecordId',
  'newIdentifierVerificationRecordId',
]);
const receivedKeys = new Set([
  'secret',
  'codes',
  'verificationRecordId',
  'access_token',
  'challenge',
  'secretQrCode',
]);

const valuesUnder = (keys: ReadonlySet<string>, value: unknown, isUnder = false): string[] => {
  if (typeof value === 'string') return isUnder ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesUnder(keys, item, isUnder));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    // A list of codes holds objects too.
    valuesUnder(keys, item, keys.has(key) || (isUnder && key === 'code')),
  );
};

const parsed = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

const isIn = (text: string, secret: string): boolean => {
  if (!/^\d+$/.test(secret)) return text.includes(secret);
  // A code of digits may be a part of some number.
  return new RegExp(`(?<![\\d.-])${secret}(?![\\d.-])`).test(text);
};

/** Makes a keeper that knows nothing yet. */
export const createSecretKeeper = (): SecretKeeper => {
  const secrets = new Set<string>();
  const add = (...values: readonly string[]) => {
    for (const value of values) if (value.length >= 6) secrets.add(value);
  };
  return {
    add,
    learn(headers, body) {
      const token = headers.get('authorization')?.replace(/^Bearer /, '');
      const record = headers.get('logto-verification-id');
      add(...[token, record].filter((value) => value != null));
      add(...valuesUnder(sentKeys, parsed(body)));
    },
    learnAnswer(request, text) {
      const answer = parsed(text);
      add(...valuesUnder(receivedKeys, answer));
      // The value of a personal access token is there once; elsewhere `value` is an address or a name.
      if (request.includes('/personal-access-tokens')) {
        add(...valuesUnder(new Set(['value']), answer));
      }
    },
    foundIn: (text) =>
      [...secrets]
        .filter((secret) => isIn(text, secret))
        .map((secret) => `${secret.slice(0, 12)}… (${secret.length})`),
  };
};
