import * as z from 'zod/mini';
import { callerGone } from '../backend-error.ts';
import type { Proof } from '../proof/proof.ts';
import {
  type AuthenticatedRequest,
  authenticateRequest,
  type Feature,
} from './authenticate-request.ts';
import type { RequestContext, Route } from './route.ts';

type Documented = Pick<Route, 'method' | 'path' | 'id' | 'summary' | 'responses' | 'errors'> & {
  readonly feature: Feature;
};

/** A request that a user's route answers. */
export type UserRequestContext<Body> = RequestContext & AuthenticatedRequest<Body>;

/** A request of a user who has just verified that it is them. */
export type VerifiedRequestContext<Body> = UserRequestContext<Body> & { readonly proof: Proof };

/** What a route for verified users takes beside its own fields. */
export const proofFields = {
  idToken: z.optional(z.string().check(z.minLength(1), z.maxLength(8192))),
};

/** Makes a route for users that takes no body. */
export const userRoute = ({
  feature,
  handle,
  ...row
}: Documented & {
  readonly handle: (call: UserRequestContext<null>) => Promise<Response>;
}): Route => ({
  ...row,
  access: 'user',
  handle: async (arrival) =>
    handle({ ...arrival, ...(await authenticateRequest(arrival, feature, z.null())) }),
});

/** Makes a route for users who have just verified themselves. The body takes the fields of `schema` and no other. */
export const verifiedRoute = <Body extends { idToken?: string | undefined }>({
  feature,
  schema,
  handle,
  ...row
}: Documented & {
  readonly schema: z.ZodMiniType<Body>;
  readonly handle: (call: VerifiedRequestContext<Body>) => Promise<Response>;
}): Route => ({
  ...row,
  access: 'verified-user',
  body: { type: 'application/json', schema },
  handle: async (arrival) => {
    const admitted = await authenticateRequest(arrival, feature, schema);
    const { services, caller, body } = admitted;
    const { headers, signal } = arrival.request;
    const proof = await services.requireStepUp(caller, {
      recordId: headers.get('logto-verification-id'),
      idToken: body.idToken,
    });
    // Whoever has gone would never see the value of a new token.
    if (signal.aborted) throw callerGone();
    return handle({ ...arrival, ...admitted, proof });
  },
});
