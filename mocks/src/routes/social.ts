import { z } from 'zod/v3';
import { createdRecord } from '../http/created-record.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRoutes } from '../http/user-routes.ts';
import {
  authorizationUri,
  requireSocialConnector,
  socialAnswer,
} from '../social/connector-flow.ts';

const visit = z.object({
  state: z.string(),
  redirectUri: z.string(),
  connectorId: z.string(),
  scope: z.string().optional(),
});

const callback = z.object({
  connectorData: z.record(z.unknown()),
  verificationRecordId: z.string(),
});

/** Verification by a social provider: `/api/verifications/social` and `…/verify`, open to third parties. */
export const registerSocial = (routes: UserRoutes): void => {
  routes.on('POST', '/api/verifications/social', { body: visit }, ({ body, context, request }) => {
    const { state, redirectUri, connectorId, scope } = body;
    assertThat(state && redirectUri, 'session.insufficient_info');
    const connector = requireSocialConnector(context, connectorId);
    const { origin } = new URL(request.url);
    const record = context.records.create({ type: 'Social', connectorId, redirectUri });
    const { verificationRecordId, expiresAt } = createdRecord(record);
    return Response.json(
      {
        verificationRecordId,
        authorizationUri: authorizationUri(connector, { origin, state, redirectUri, scope }),
        expiresAt,
      },
      { status: 201 },
    );
  });

  routes.on('POST', '/api/verifications/social/verify', { body: callback }, (request) => {
    const { body, context } = request;
    const record = context.records.findOfType(body.verificationRecordId, 'Social');
    assertThat(record, 'verification_record.not_found');
    const { connectorId, redirectUri } = record.proof;
    const connector = requireSocialConnector(context, connectorId);
    const answer = socialAnswer(context, connector, body.connectorData);
    record.proof = { type: 'Social', connectorId, redirectUri, ...answer };
    return Response.json({ verificationRecordId: record.id });
  });
};
