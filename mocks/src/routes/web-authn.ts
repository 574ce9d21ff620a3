import { z } from 'zod/v3';
import { callingAgent, callingOrigin } from '../http/caller.ts';
import { requireFirstParty, userOf } from '../http/checks.ts';
import { createdRecord } from '../http/created-record.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRequest, UserRoutes } from '../http/user-routes.ts';
import { createChallenge, registrationOptions, verifyRegistration } from '../rules/webauthn.ts';

const registrationAnswer = z.object({
  verificationRecordId: z.string(),
  payload: z.object({
    type: z.literal('WebAuthn'),
    id: z.string(),
    rawId: z.string(),
    response: z.object({
      clientDataJSON: z.string(),
      attestationObject: z.string(),
      authenticatorData: z.string().optional(),
      transports: z
        .enum(['usb', 'nfc', 'ble', 'internal', 'cable', 'hybrid', 'smart-card'])
        .array()
        .optional(),
      publicKeyAlgorithm: z.number().optional(),
      publicKey: z.string().optional(),
    }),
    authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
    clientExtensionResults: z.object({
      appid: z.boolean().optional(),
      // Misspelled by the server, which therefore drops what browsers send as `credProps`.
      crepProps: z.object({ rk: z.boolean().optional() }).optional(),
      hmacCreateSecret: z.boolean().optional(),
    }),
  }),
});

/**
 * The host that a request reached, which passkeys are bound to. An address cannot be a relying
 * party, so that the machine's own goes by its name.
 */
const relyingParty = ({ request }: UserRequest): string => {
  const { hostname } = new URL(request.url);
  return hostname === '127.0.0.1' || hostname === '[::1]' ? 'localhost' : hostname;
};

/** Where a passkey may come from: the origin that the request names, and related origins. */
const acceptedOrigins = ({ context, request }: UserRequest): string[] => [
  context.features.originFromHeader ? callingOrigin(request) : new URL(request.url).origin,
  ...context.tenant.current.accountCenter.webauthnRelatedOrigins,
];

/** Registration of passkeys: `/api/verifications/web-authn/registration` and `…/verify`. */
export const registerWebAuthn = (routes: UserRoutes): void => {
  const path = '/api/verifications/web-authn/registration';

  routes.on('POST', path, {}, (request) => {
    requireFirstParty(request);
    const user = userOf(request);
    const registration = {
      challenge: createChallenge(),
      rpId: relyingParty(request),
    };
    const proof = { type: 'WebAuthn', ...registration } as const;
    const record = request.context.records.create(proof, user.id);
    const { verificationRecordId, expiresAt } = createdRecord(record);
    const options = registrationOptions(user, registration);
    return Response.json({ verificationRecordId, registrationOptions: options, expiresAt });
  });

  routes.on('POST', `${path}/verify`, { body: registrationAnswer }, async (request) => {
    const { body, context } = request;
    requireFirstParty(request);
    const record = context.records.findOfType(body.verificationRecordId, 'WebAuthn');
    assertThat(record, 'verification_record.not_found');
    const origins = acceptedOrigins(request);
    const passkey = await verifyRegistration(body.payload, record.proof, origins);
    const agent = callingAgent(request.request);
    record.proof = { ...record.proof, passkey: { ...passkey, agent } };
    return Response.json({ verificationRecordId: record.id });
  });
};
