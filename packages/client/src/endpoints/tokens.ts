import type { CallOptions } from '../request.ts';
import { parseResponse, type ResponseParser } from '../response.ts';
import type { Method, Route, Routes } from '../route.ts';
import {
  type NewPersonalAccessToken,
  newPersonalAccessToken,
  type PersonalAccessToken,
  personalAccessToken,
  tokenList,
} from '../schemas/tokens.ts';

/** Proves a fresh sign-in, for users who have nothing to verify with; the backend must allow it. */
export type ReauthenticationProof = {
  /** An ID token with `auth_time`, from a sign-in with `prompt=login` and `max_age`. */
  idToken?: string | undefined;
};

/**
 * Personal access tokens, through the backend. Without one (`client.hasBackend`) every method rejects with a `TypeError`.
 * Its own refusals are `ApiError`s with the codes of `KnownBackendErrorCode`.
 */
export type AccessTokenActions = {
  /** All of the user's tokens, the newest first, without their secrets. */
  list: (options?: CallOptions) => Promise<PersonalAccessToken[]>;
  /**
   * Creates a token. `expiresAt` is in milliseconds since 1970, `null` for never, which the backend may refuse:
   * `settings.backend.maxTokenLifetime` is the most that it allows. After `backend.outcome_unknown` the token may exist.
   */
  create: (
    input: { name: string; expiresAt: number | null } & ReauthenticationProof,
    options?: CallOptions,
  ) => Promise<NewPersonalAccessToken>;
  /** Gives a token another name; its secret stays. */
  rename: (
    input: { name: string; newName: string } & ReauthenticationProof,
    options?: CallOptions,
  ) => Promise<PersonalAccessToken>;
  /** Ends a token. Access tokens that were made with it live on for up to an hour. */
  remove: (input: { name: string } & ReauthenticationProof, options?: CallOptions) => Promise<void>;
};

const route = <Result>(
  method: Method,
  body?: object,
  reader?: ResponseParser<Result>,
): Route<Result> => ({
  method,
  path: '/personal-access-tokens',
  body,
  parse: reader,
  ofBackend: true,
});

export const tokenRoutes: Routes<AccessTokenActions> = {
  list: () =>
    route(
      'GET',
      undefined,
      parseResponse(tokenList, ({ tokens }) => tokens),
    ),
  create: (input) => route('POST', input, parseResponse(newPersonalAccessToken)),
  rename: ({ name, newName, idToken }) =>
    route(
      'PATCH',
      { currentName: name, name: newName, idToken },
      parseResponse(personalAccessToken),
    ),
  remove: (input) => route('DELETE', input),
};
