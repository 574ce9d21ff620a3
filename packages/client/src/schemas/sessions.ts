import { openString } from './open-text.ts';
import { flag, nullableText, number, text } from './optional.ts';
import { recordOf } from './record-of.ts';
import * as z from './schema.ts';

const session = z.object({
  payload: z.object({
    /** The session's id for `sessions.revoke`. */
    uid: z.string,
    /** Seconds since 1970. */
    loginTs: number,
    /** Seconds since 1970. */
    iat: number,
    /** Seconds since 1970. */
    exp: number,
    /** By client id: every application that the session signed in to. */
    authorizations: z.optional(recordOf(z.object({ grantId: text }))),
  }),
  lastSubmission: z.optional(
    z.nullable(
      z.object({
        interactionEvent: z.optional(openString<'SignIn' | 'Register' | 'ForgotPassword'>()),
        /** How the user signed in, for example `Password`. */
        verificationRecords: z.optional(z.array(z.object({ type: z.string }))),
        /** `ip`, `userAgent`, `country`, `city` and others, as far as the server's edge knows them. */
        signInContext: z.optional(z.nullable(recordOf(z.string))),
      }),
    ),
  ),
  /** The application of the last sign-in. */
  clientId: nullableText,
  /** Milliseconds since 1970. */
  expiresAt: number,
  /** Whether this client's token belongs to the session. Absent before Logto 1.40. */
  isCurrent: flag,
});

/** `GET /api/my-account/sessions`. */
export const sessionList = z.object({ sessions: z.array(session) });

const grant = z.object({
  id: z.string,
  payload: z.object({
    clientId: z.string,
    /** Seconds since 1970. */
    iat: number,
    /** Seconds since 1970. */
    exp: number,
    /** Scopes about the user, separated by spaces. */
    openid: z.optional(z.object({ scope: text })),
    /** Scopes of API resources, separated by spaces, by the resource's indicator. */
    resources: z.optional(recordOf(z.string)),
  }),
  /** Milliseconds since 1970. */
  expiresAt: number,
  /** A client that registered itself is named by its own address, and may have no other name. */
  application: z.optional(z.object({ id: text, name: text })),
});

/** `GET /api/my-account/grants`. */
export const grantList = z.object({ grants: z.array(grant) });

const device = z.object({
  id: z.string,
  userAgent: nullableText,
  country: nullableText,
  city: nullableText,
  /** Milliseconds since 1970. */
  createdAt: number,
  /** Milliseconds since 1970. */
  lastUsedAt: number,
  /** Milliseconds since 1970. */
  expiresAt: number,
  /** Known to callers of the same origin alone, since a cookie tells. */
  isCurrent: flag,
});

/** `GET /api/my-account/trusted-devices`. */
export const deviceList = z.array(device);

/** A place where the user is signed in. */
export type Session = z.infer<typeof session>;

/** What an application may do in the user's name. One application may have several. */
export type Grant = Omit<z.infer<typeof grant>, 'application'> & {
  /** Its client id stands for what the server does not tell. */
  application: { id: string; name: string };
};

/** A device that may skip the second factor. */
export type TrustedDevice = z.infer<typeof device>;
