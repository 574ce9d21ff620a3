/** A request of a recording; `{{…}}` stands for a value that is known only while it is played. */
export type RecordedRequest = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
};

/** One request, who makes it, what it was answered, and what to keep of the answer. */
export type RecordedStep = {
  /** A user or a device; `null` for no one, the first user unless told. */
  as?: string | null;
  request: RecordedRequest;
  /** Names of values by their dotted path in the answer. */
  capture?: Record<string, string>;
  response?: { status: number; body: unknown };
};

/** A user of a recording, with further devices to sign in from. */
export type RecordedUser = Record<string, unknown> & {
  signIns?: Array<{ name: string; userAgent?: string; scopes?: string[] }>;
};

/** What a real server once answered to a series of requests. */
export type Recording = {
  name: string;
  /** The server that it was recorded on. */
  release: string;
  about: string;
  tenant?: Record<string, unknown>;
  users: Record<string, RecordedUser>;
  steps: RecordedStep[];
};
