import { z } from 'zod/v3';
import {
  requireEditable,
  requireFirstParty,
  requireReadable,
  requireScope,
  requireStepUp,
  userOf,
} from '../http/checks.ts';
import { noContent } from '../http/no-content.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRoutes } from '../http/user-routes.ts';
import { createBackupCodes } from '../rules/backup-codes.ts';
import { createTotpSecret } from '../rules/totp.ts';
import type { BackupCodeFactor, MfaFactor } from '../state/user-model.ts';

const shownFactor = (factor: MfaFactor) => {
  const { id, createdAt, type } = factor;
  switch (factor.type) {
    case 'BackupCode':
      return { id, createdAt, type, remainCodes: factor.codes.filter((c) => !c.usedAt).length };
    case 'WebAuthn':
      return {
        id,
        createdAt,
        lastUsedAt: factor.lastUsedAt,
        type,
        agent: factor.agent,
        name: factor.name,
      };
    default:
      return { id, createdAt, type };
  }
};

const isBackupCode = (factor: MfaFactor): factor is BackupCodeFactor =>
  factor.type === 'BackupCode';

const FACTORS = '/api/my-account/mfa-verifications';

/** Factors that are there: list, delete, rename a passkey, read backup codes; fresh secrets and codes. */
export const registerMfa = (routes: UserRoutes): void => {
  routes.on('GET', FACTORS, {}, (request) => {
    requireReadable(request, 'mfa');
    requireScope(request, 'identities', 401);
    return Response.json(userOf(request).mfaVerifications.map(shownFactor));
  });

  routes.on('POST', `${FACTORS}/totp-secret/generate`, {}, () =>
    Response.json({ secret: createTotpSecret() }),
  );

  routes.on('POST', `${FACTORS}/backup-codes/generate`, {}, () =>
    Response.json({ codes: createBackupCodes() }),
  );

  routes.on('GET', `${FACTORS}/backup-codes`, {}, (request) => {
    requireStepUp(request);
    requireScope(request, 'identities', 401);
    // The first set, even if it is used up and a second one was added.
    const first = userOf(request).mfaVerifications.find(isBackupCode);
    assertThat(first, 'verification_record.not_found', { status: 404 });
    return Response.json({ codes: first.codes });
  });

  const rename = z.object({ name: z.string() });
  routes.on('PATCH', `${FACTORS}/:verificationId/name`, { body: rename }, (request) => {
    const { body, context, params } = request;
    requireStepUp(request);
    requireEditable(request, 'passkey');
    requireScope(request, 'identities', 401);
    requireFirstParty(request);
    const user = userOf(request);
    const isRenamed = (factor: MfaFactor) =>
      factor.id === params.verificationId && factor.type === 'WebAuthn';
    assertThat(user.mfaVerifications.some(isRenamed), 'verification_record.not_found');
    context.users.update(user.id, {
      mfaVerifications: user.mfaVerifications.map((factor) =>
        isRenamed(factor) ? { ...factor, name: body.name } : factor,
      ),
    });
    return new Response('OK', { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  });

  routes.on('DELETE', `${FACTORS}/:verificationId`, {}, (request) => {
    const { context, params } = request;
    requireStepUp(request);
    requireScope(request, 'identities', 401);
    requireFirstParty(request);
    const user = userOf(request);
    const factor = user.mfaVerifications.find(({ id }) => id === params.verificationId);
    assertThat(factor, 'verification_record.not_found');
    requireEditable(request, factor.type === 'WebAuthn' ? 'passkey' : 'mfa');
    context.users.update(user.id, {
      mfaVerifications: user.mfaVerifications.filter(({ id }) => id !== factor.id),
    });
    return noContent();
  });
};
