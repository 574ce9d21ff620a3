import type { LogtoErrorCode } from './error-codes.ts';

/** Marks our errors, so that the guards know one that another copy of this package has made. */
const brand = Symbol.for('@account-center/client.error');

/** What every error of this package is made from. */
export type AccountErrorInit = {
  /** The method that failed, for example `email.set`. */
  action: string;
  cause?: unknown;
};

/**
 * The base of every error that a client method rejects with, abort reasons and programming mistakes (`TypeError`) aside.
 * Its message and its JSON form hold no token, password, code or record id.
 */
export class AccountError extends Error {
  override readonly name: string = 'AccountError';
  /** The method that failed, for example `email.set`. */
  readonly action: string;

  constructor(message: string, { action, cause }: AccountErrorInit) {
    super(message, cause === undefined ? undefined : { cause });
    this.action = action;
    Object.defineProperty(this, brand, { value: true });
  }

  /** The error for logs: without `data`, `details`, `cause` and stack, which may repeat what a user typed. */
  toJSON(): Record<string, unknown> {
    const { name, action, message } = this;
    return { name, action, message };
  }
}

/** What an `ApiError` is made from. */
export type ApiErrorInit = AccountErrorInit & {
  status: number;
  code?: string | undefined;
  data?: unknown;
  details?: string | undefined;
};

/** A server answered with a status other than 2xx. Decide on `code`, never on `status`: a 401 has several meanings. */
export class ApiError extends AccountError {
  override readonly name = 'ApiError';
  /** The HTTP status. */
  readonly status: number;
  /** Logto's error code, one of `LogtoErrorCode` or a newer one. Absent when the body has none, as with an HTML page. */
  readonly code: string | undefined;
  /** The machine-readable part of the answer, such as the broken rules of `password.rejected`. May repeat user input. */
  readonly data: unknown;
  /** A summary of what was wrong with the request, in English, for developers. May repeat user input. */
  readonly details: string | undefined;

  constructor(message: string, init: ApiErrorInit) {
    super(message, init);
    this.status = init.status;
    this.code = init.code;
    this.data = init.data;
    this.details = init.details;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), status: this.status, code: this.code };
  }
}

/** The request did not reach the server, or the browser withheld the answer (CORS). The browser's error is the `cause`. */
export class NetworkError extends AccountError {
  override readonly name = 'NetworkError';
}

/** The server, or `getAccessToken`, did not answer within the timeout. A write may have been done all the same. */
export class TimeoutError extends AccountError {
  override readonly name = 'TimeoutError';
}

/** `getAccessToken` gave no token: nobody is signed in. Nothing was sent. */
export class UnauthenticatedError extends AccountError {
  override readonly name = 'UnauthenticatedError';
}

/** A successful answer whose body is not what this client knows. */
export class ResponseShapeError extends AccountError {
  override readonly name = 'ResponseShapeError';
  /** Where the body is wrong, for example `sessions[0].payload.uid`; empty when the body as a whole is. */
  readonly path: string;

  constructor(message: string, init: AccountErrorInit & { path: string }) {
    super(message, init);
    this.path = init.path;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), path: this.path };
  }
}

/** Tells whether a value is an error of this package, also one from another copy of it. */
export const isAccountError = (error: unknown): error is AccountError =>
  error instanceof Error && brand in error;

const isNamed = (error: unknown, name: string): boolean =>
  isAccountError(error) && error.name === name;

/** Tells whether a value is an `ApiError`, with the given code if one is given. */
export const isApiError = (error: unknown, code?: LogtoErrorCode): error is ApiError =>
  isNamed(error, 'ApiError') && (code === undefined || (error as ApiError).code === code);

/** Tells whether a value is a `NetworkError`. */
export const isNetworkError = (error: unknown): error is NetworkError =>
  isNamed(error, 'NetworkError');

/** Tells whether a value is a `TimeoutError`. */
export const isTimeoutError = (error: unknown): error is TimeoutError =>
  isNamed(error, 'TimeoutError');

/** Tells whether a value is an `UnauthenticatedError`. */
export const isUnauthenticatedError = (error: unknown): error is UnauthenticatedError =>
  isNamed(error, 'UnauthenticatedError');

/** Tells whether a value is a `ResponseShapeError`. */
export const isResponseShapeError = (error: unknown): error is ResponseShapeError =>
  isNamed(error, 'ResponseShapeError');

/** Tells whether the server wants a (new) step-up record before it does what was asked. */
export const isStepUpRequired = (error: unknown): error is ApiError =>
  isApiError(error, 'verification_record.permission_denied');
