import type { LogtoErrorCode } from './error-codes.ts';

/** Marks our errors, so that the guards know one that another copy of this package has made. */
const brand = Symbol.for('@account-center/client.error');

/** What every error of this package is made from. */
export type AccountErrorInit = {
  /** The method that failed, for example `email.set`. */
  action: string;
  cause?: unknown;
};

/** What an `ApiError` is made from. */
export type ApiErrorInit = AccountErrorInit & {
  status: number;
  code?: string | undefined;
  data?: unknown;
  details?: string | undefined;
  isJson?: boolean | undefined;
};

/** What a `ResponseShapeError` is made from. */
export type ResponseShapeErrorInit = AccountErrorInit & {
  path: string;
  leftOut?: readonly string[] | undefined;
};

/** What goes into logs. `data`, `details`, `cause` and the stack do not: they may repeat what a user typed. */
const loggedKeys = ['name', 'action', 'message', 'status', 'code', 'path', 'leftOut'];

/**
 * The base of every error that a client method rejects with, abort reasons and programming mistakes (`TypeError`) aside.
 * Its message and its JSON form hold no token, password, code or record id.
 */
export class AccountError<Init extends AccountErrorInit = AccountErrorInit> extends Error {
  override readonly name: string = 'AccountError';
  /** The method that failed, for example `email.set`. */
  declare readonly action: string;

  constructor(message: string, init: Init) {
    const { cause, ...facts } = init;
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, facts);
    Object.defineProperty(this, brand, { value: true });
  }

  /** The error for logs, without anything that a user typed. */
  toJSON(): Record<string, unknown> {
    return Object.fromEntries(loggedKeys.map((key) => [key, Reflect.get(this, key)]));
  }
}

/** A server answered with a status other than 2xx. Decide on `code`, never on `status`: a 401 has several meanings. */
export class ApiError extends AccountError<ApiErrorInit> {
  override readonly name = 'ApiError';
  /** The HTTP status. */
  declare readonly status: number;
  /** Logto's error code, one of `LogtoErrorCode` or a newer one. Absent when the body has none, as with an HTML page. */
  declare readonly code: string | undefined;
  /** The machine-readable part of the answer, such as the broken rules of `password.rejected`. May repeat user input. */
  declare readonly data: unknown;
  /** A summary of what was wrong with the request, in English, for developers. May repeat user input. */
  declare readonly details: string | undefined;
  /** Whether the body was JSON, as all of Logto's are. Gateways in front of it write pages, or nothing. */
  declare readonly isJson: boolean | undefined;
}

/** The request did not reach the server, or the browser withheld the answer (CORS). The browser's error is the `cause`. */
export class NetworkError extends AccountError {
  override readonly name = 'NetworkError';
}

/** The server, or `getAccessToken`, did not answer within the timeout. A write may have been done all the same. */
export class TimeoutError extends AccountError {
  override readonly name = 'TimeoutError';
}

/** `getAccessToken` gave no token: no one is signed in. Nothing was sent. */
export class UnauthenticatedError extends AccountError {
  override readonly name = 'UnauthenticatedError';
}

/**
 * Someone else than the user whom the call was made for is signed in by now, or it cannot be shown that it is the same
 * user. Nothing was sent with the token of another user, and no answer of another user's is given out.
 */
export class UserChangedError extends AccountError {
  override readonly name = 'UserChangedError';
}

/**
 * A successful answer whose body is not what this client knows. With `leftOut` it is a warning to developers: the rest
 * could be read, and the call has gone through.
 */
export class ResponseShapeError extends AccountError<ResponseShapeErrorInit> {
  override readonly name = 'ResponseShapeError';
  /** Where the body is wrong, for example `sessions[0].payload.uid`; empty when the body as a whole is. */
  declare readonly path: string;
  /** The places of what did not fit, without which the rest was read. */
  declare readonly leftOut: readonly string[] | undefined;
}

/** Tells whether a value is an error of this package, also one from another copy of it. */
export const isAccountError = (error: unknown): error is AccountError =>
  error instanceof Error && brand in error;

const isNamed =
  <Named extends AccountError>(name: string) =>
  (error: unknown): error is Named =>
    isAccountError(error) && error.name === name;

const isAnyApiError = isNamed<ApiError>('ApiError');

/** Tells whether a value is an `ApiError`, with the given code if one is given. */
export const isApiError = (error: unknown, code?: LogtoErrorCode): error is ApiError =>
  isAnyApiError(error) && (code === undefined || error.code === code);

/** Tells whether a value is a `NetworkError`. */
export const isNetworkError = isNamed<NetworkError>('NetworkError');

/** Tells whether a value is a `TimeoutError`. */
export const isTimeoutError = isNamed<TimeoutError>('TimeoutError');

/** Tells whether a value is an `UnauthenticatedError`. */
export const isUnauthenticatedError = isNamed<UnauthenticatedError>('UnauthenticatedError');

/** Tells whether a value is a `UserChangedError`. */
export const isUserChanged = isNamed<UserChangedError>('UserChangedError');

/** Tells whether a value is a `ResponseShapeError`. */
export const isResponseShapeError = isNamed<ResponseShapeError>('ResponseShapeError');

/** Tells whether the server wants a (new) step-up record before it does what was asked. */
export const isStepUpRequired = (error: unknown): error is ApiError =>
  isApiError(error, 'verification_record.permission_denied');

/** Tells whether the backend wants the ID token of a fresh sign-in, for want of anything to verify with. */
export const isReauthenticationRequired = (error: unknown): error is ApiError =>
  isApiError(error, 'backend.reauthentication_required');
