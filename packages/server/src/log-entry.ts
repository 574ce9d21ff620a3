import type { BackendErrorCode } from './error-catalog.ts';

/** One answered request, for the host's log. It holds no token, no record id, no body, no name of a token and no address. */
export type BackendLogEntry = {
  /** For example `POST /personal-access-tokens`. */
  readonly route: string;
  readonly status: number;
  readonly code?: BackendErrorCode | undefined;
  /** Why something was refused, in a word; the caller is not told. */
  readonly reason?: string | undefined;
  /** The id of the user, once it is known. */
  readonly subject?: string | undefined;
  /** The application whose token it was. */
  readonly clientId?: string | undefined;
  readonly milliseconds: number;
};

/** What is gathered for an entry while a request is on its way. */
export type LogDraft = { subject?: string; clientId?: string };
