import { z } from 'zod/v3';
import { requireFirstParty, userOf } from '../http/checks.ts';
import { createdRecord } from '../http/created-record.ts';
import { assertEmailAllowed } from '../http/email-allowed.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRoutes } from '../http/user-routes.ts';
import { withSentinel } from '../http/with-sentinel.ts';
import { randomCode } from '../random-id.ts';
import { checkCode } from '../rules/verification-code.ts';

const identifier = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('email'),
    value: z
      .string()
      .max(256)
      .regex(/^\S+@\S+\.\S+$/),
  }),
  z.object({ type: z.literal('phone'), value: z.string().regex(/^\d+$/) }),
]);

const codeRequest = z.object({
  identifier,
  templateType: z.union([z.literal('BindMfa'), z.literal('UserPermissionValidation')]).optional(),
});

const codeAnswer = z.object({ identifier, verificationId: z.string(), code: z.string() });

const recordTypes = { email: 'EmailVerificationCode', phone: 'PhoneVerificationCode' } as const;
const connectorTypes = { email: 'Email', phone: 'Sms' } as const;

/** Verification by password and by code: `/api/verifications/password` and `…/verification-code`. */
export const registerVerifications = (routes: UserRoutes): void => {
  const passwordCheck = z.object({ password: z.string().min(1) });
  routes.on('POST', '/api/verifications/password', { body: passwordCheck }, (request) => {
    const { context, auth, body } = request;
    requireFirstParty(request);
    withSentinel(context, auth.userId, () => {
      const user = context.users.find(auth.userId);
      assertThat(user?.password === body.password, 'session.invalid_credentials', { status: 422 });
      assertThat(!user?.isSuspended, 'user.suspended', { status: 401 });
    });
    const record = context.records.create({ type: 'Password', verified: true }, auth.userId);
    return Response.json(createdRecord(record), { status: 201 });
  });

  routes.on('POST', '/api/verifications/verification-code', { body: codeRequest }, (request) => {
    const { context, body } = request;
    const { type, value } = body.identifier;
    requireFirstParty(request);
    const user = userOf(request);
    const isNew = value !== (type === 'email' ? user.primaryEmail : user.primaryPhone);
    const template = isNew
      ? 'BindNewIdentifier'
      : (body.templateType ?? 'UserPermissionValidation');
    if (isNew && type === 'email' && context.features.blocklistBeforeCode) {
      assertEmailAllowed(context, value);
    }
    assertThat(
      !context.features.sendCap || !context.outbox.isFull(value),
      'request.message_rate_limited',
      { status: 429 },
    );
    const connectorType = connectorTypes[type];
    assertThat(
      context.tenant.current.connectors.some((connector) => connector.type === connectorType),
      'connector.not_found',
      { status: 501, details: { type: connectorType } },
    );
    const code = randomCode();
    context.outbox.send({ recipient: value, code, type: template });
    const record = context.records.create(
      {
        type: recordTypes[type],
        identifier: body.identifier,
        template,
        code: { value: code, createdAt: context.clock.now(), tries: 0, consumed: false },
        verified: false,
      },
      isNew ? undefined : user.id,
    );
    return Response.json(createdRecord(record), { status: 201 });
  });

  const verifyPath = '/api/verifications/verification-code/verify';
  routes.on('POST', verifyPath, { body: codeAnswer }, (request) => {
    const { context, body } = request;
    requireFirstParty(request);
    const record = context.records.findOfType(
      body.verificationId,
      recordTypes[body.identifier.type],
    );
    assertThat(record, 'verification_record.not_found');
    withSentinel(context, body.identifier.value, () => checkCode(context, record.proof, body));
    record.proof = { ...record.proof, verified: true };
    return Response.json({ verificationRecordId: record.id });
  });
};
