import { z } from 'zod/v3';
import {
  requireEditable,
  requireFirstParty,
  requireScope,
  requireStepUp,
  userOf,
} from '../http/checks.ts';
import { assertEmailAllowed } from '../http/email-allowed.ts';
import { noContent } from '../http/no-content.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRequest, UserRoutes } from '../http/user-routes.ts';
import { assertFree } from '../rules/collisions.ts';
import { asColumns } from '../rules/column-widths.ts';
import { assertIdentifierRemains } from '../rules/last-identifier.ts';
import { storedPhone } from '../rules/phone.ts';

const emailChange = z.object({
  email: z.string().regex(/^\S+@\S+\.\S+$/),
  newIdentifierVerificationRecordId: z.string(),
});

const phoneChange = z.object({
  phone: z.string().regex(/^\d+$/),
  newIdentifierVerificationRecordId: z.string(),
});

/** The common way into all four routes: step-up, field control, scope, first party. */
const enter = (request: UserRequest, field: 'email' | 'phone') => {
  requireStepUp(request);
  requireEditable(request, field);
  requireScope(request, field, 400);
  requireFirstParty(request);
};

/** Refuses a new identifier that no code proved: one and the same 400 for every cause. */
const requireProof = (
  { context }: UserRequest,
  id: string,
  type: 'EmailVerificationCode' | 'PhoneVerificationCode',
  value: string,
) => {
  const proof = context.records.findOfType(id, type)?.proof;
  assertThat(proof?.verified && proof.identifier.value === value, 'verification_record.not_found');
};

/** `POST` and `DELETE` of `/api/my-account/primary-email` and `/api/my-account/primary-phone`. */
export const registerIdentifiers = (routes: UserRoutes): void => {
  routes.on('POST', '/api/my-account/primary-email', { body: emailChange }, (request) => {
    const { body, context, auth } = request;
    const { email, newIdentifierVerificationRecordId } = body;
    enter(request, 'email');
    assertEmailAllowed(context, email);
    requireProof(request, newIdentifierVerificationRecordId, 'EmailVerificationCode', email);
    assertFree(context.users.list(), { email }, auth.userId);
    context.users.update(auth.userId, asColumns({ primaryEmail: email }));
    return noContent();
  });

  routes.on('DELETE', '/api/my-account/primary-email', {}, (request) => {
    enter(request, 'email');
    const user = userOf(request);
    assertIdentifierRemains(user, { primaryEmail: null });
    request.context.users.update(user.id, { primaryEmail: null });
    return noContent();
  });

  routes.on('POST', '/api/my-account/primary-phone', { body: phoneChange }, (request) => {
    const { body, context, auth } = request;
    const { phone, newIdentifierVerificationRecordId } = body;
    enter(request, 'phone');
    requireProof(request, newIdentifierVerificationRecordId, 'PhoneVerificationCode', phone);
    assertFree(context.users.list(), { phone }, auth.userId);
    const primaryPhone = storedPhone(phone);
    assertThat(primaryPhone, 'user.invalid_phone', { status: 422 });
    context.users.update(auth.userId, asColumns({ primaryPhone }));
    return noContent();
  });

  routes.on('DELETE', '/api/my-account/primary-phone', {}, (request) => {
    enter(request, 'phone');
    const user = userOf(request);
    assertIdentifierRemains(user, { primaryPhone: null });
    request.context.users.update(user.id, { primaryPhone: null });
    return noContent();
  });
};
