import type { DiagnosisOptions } from './diagnosis-options.ts';
import { createProbe, type Probe, type ProbeResponse } from './probe.ts';
import { record, text } from './read.ts';

/** Everything that was read, before it is judged. */
export type Facts = {
  readonly examination: DiagnosisOptions;
  readonly discovery: ProbeResponse;
  /** `GET /api/.well-known/account-center`. */
  readonly settings: ProbeResponse;
  /** `GET /api/.well-known/sign-in-exp`. */
  readonly experience: ProbeResponse;
  /** `GET /api/.well-known/user.openapi.json`: which routes this version has. */
  readonly description: ProbeResponse;
  /** The settings as the host's backend gives them; absent where none was named. */
  readonly backend: ProbeResponse | undefined;
  /** The Account API as a page of the given origin sees it. */
  readonly preflight: ProbeResponse | undefined;
  readonly user: ProbeResponse | undefined;
  readonly management: Management | undefined;
  /** What the application gets that asks for a sign-in without a page; absent where none was named. */
  readonly authorization: ProbeResponse | undefined;
};

/** What the Management API told. Every answer but the token's is absent when there was no token. */
export type Management = {
  readonly token: ProbeResponse;
  readonly settings?: ProbeResponse;
  readonly connectors?: ProbeResponse;
  readonly application?: ProbeResponse;
  /** A made-up password, tried on the policy: it is stored nowhere. */
  readonly passwordCheck?: ProbeResponse;
};

const defaultResource = 'https://default.logto.app/api';

const bearer = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } });

const readManagement = async (
  ask: Probe,
  { machine, appId }: DiagnosisOptions,
  experience: Promise<ProbeResponse>,
): Promise<Management | undefined> => {
  if (!machine) return undefined;
  const { id, secret, resource = defaultResource } = machine;
  const basic = Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`);
  const token = await ask('/oidc/token', {
    method: 'POST',
    headers: {
      authorization: `Basic ${basic.toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource,
      scope: 'all',
    }).toString(),
  });
  const value = text(record(token.body).access_token);
  if (value === undefined) return { token };
  const asksForLeaks = record(record(record((await experience).body).passwordPolicy).rejects).pwned;
  const [settings, connectors, passwordCheck, application] = await Promise.all([
    ask('/api/account-center', bearer(value)),
    ask('/api/connectors', bearer(value)),
    asksForLeaks === false
      ? undefined
      : ask('/api/sign-in-exp/default/check-password', {
          method: 'POST',
          headers: { authorization: `Bearer ${value}`, 'content-type': 'application/json' },
          // As strict as policies are, so that nothing but the leaks decides.
          body: JSON.stringify({ password: `Doctor.${crypto.randomUUID()}` }),
        }),
    appId === undefined
      ? undefined
      : ask(`/api/applications/${encodeURIComponent(appId)}`, bearer(value)),
  ]);
  return {
    token,
    settings,
    connectors,
    ...(passwordCheck && { passwordCheck }),
    ...(application && { application }),
  };
};

/** Where the page waits for sign-ins, as far as can be guessed. */
export const guessedRedirectUri = ({ appOrigin }: Pick<DiagnosisOptions, 'appOrigin'>): string =>
  `${appOrigin ?? 'https://doctor.invalid'}/callback`;

/** Asks for a sign-in that needs no page, which starts none: the answer tells whether the application is known. */
const readAuthorization = async (
  ask: Probe,
  examination: DiagnosisOptions,
): Promise<ProbeResponse | undefined> => {
  const { appId } = examination;
  if (appId === undefined) return undefined;
  const query = new URLSearchParams({
    client_id: appId,
    redirect_uri: guessedRedirectUri(examination),
    response_type: 'code',
    scope: 'openid',
    prompt: 'none',
    code_challenge: 'doctor'.padEnd(43, '-'),
    code_challenge_method: 'S256',
  });
  return ask(`/oidc/auth?${query}`, { headers: { accept: 'application/json' } });
};

/** The URL of the host's backend, without a slash at its end. */
export const backendUrl = ({ backend, appOrigin }: DiagnosisOptions): string | undefined =>
  backend === undefined ? undefined : new URL(backend, appOrigin).href.replace(/\/+$/, '');

/** Reads what there is to read. Nothing is changed, and no route is asked that would. */
export const readFacts = async (examination: DiagnosisOptions): Promise<Facts> => {
  const ask = createProbe(examination);
  const { appOrigin, userToken } = examination;
  const fromPage = appOrigin ? { origin: appOrigin } : undefined;
  const backend = backendUrl(examination);
  const signInExperience = ask('/api/.well-known/sign-in-exp');
  const preflight = appOrigin
    ? ask('/api/my-account', {
        method: 'OPTIONS',
        headers: {
          origin: appOrigin,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization,logto-verification-id',
        },
      })
    : undefined;
  const [
    discovery,
    settings,
    experience,
    description,
    ownBackend,
    seen,
    user,
    management,
    authorization,
  ] = await Promise.all([
    ask('/oidc/.well-known/openid-configuration'),
    ask('/api/.well-known/account-center', { headers: { ...fromPage } }),
    signInExperience,
    ask('/api/.well-known/user.openapi.json'),
    // The header is what a proxy of the server package asks of its pages.
    backend && ask(`${backend}/settings`, { headers: { ...fromPage, 'x-account-center': '1' } }),
    preflight,
    userToken === undefined ? undefined : ask('/api/my-account', bearer(userToken)),
    readManagement(ask, examination, signInExperience),
    readAuthorization(ask, examination),
  ]);
  return {
    examination,
    discovery,
    settings,
    experience,
    description,
    backend: ownBackend || undefined,
    preflight: seen,
    user,
    management,
    authorization,
  };
};
