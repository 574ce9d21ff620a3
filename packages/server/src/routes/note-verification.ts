import * as z from 'zod/mini';
import { authenticateRequest } from '../http/authenticate-request.ts';
import { noContentResponse } from '../http/json-response.ts';
import type { Route } from '../http/route.ts';
import { stepUpRequired } from '../proof/require-step-up.ts';
import { isStepUpRecord, recordFormat } from '../proof/step-up-record.ts';

const schema = z.strictObject({ recordId: z.string().check(z.regex(recordFormat)) });

/**
 * `POST /verification`: the client tells that the user has just verified. Logto does not say how old a record is; the
 * deletion of the account wants one that is young. Without the deletion there is nothing to take down.
 */
export const noteVerification: Route = {
  method: 'POST',
  path: '/verification',
  id: 'noteVerification',
  summary: 'Takes down that the user has just verified',
  access: 'user',
  body: { type: 'application/json', schema },
  responses: { 204: { description: 'It is taken down, or there is no need to.' } },
  errors: [
    'backend.unsupported_media_type',
    'backend.body_too_large',
    'backend.body_timeout',
    'verification_record.permission_denied',
    'backend.session_field_off',
    'backend.account_center_off',
  ],
  // Clients do not know beforehand what a backend offers.
  without: ['backend.not_configured'],
  async handle(arrival) {
    const { services, features } = arrival.context;
    if (!services || !features.deletion) return noContentResponse();
    const { caller, body } = await authenticateRequest(arrival, 'deletion', schema);
    if (!(await isStepUpRecord(services.ask, caller, body.recordId)))
      throw stepUpRequired('refused');
    await services.witness.see(body.recordId);
    return noContentResponse();
  },
};
