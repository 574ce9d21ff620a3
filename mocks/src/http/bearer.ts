import type { FakeContext } from '../context.ts';
import type { VerificationRecord } from '../state/records.ts';
import { assertThat } from './request-error.ts';

/** Who calls, through which application, and whether the step-up record in the header counts. */
export type Auth = {
  userId: string;
  clientId: string;
  scopes: ReadonlySet<string>;
  sessionUid?: string;
  identityVerified: boolean;
};

/** The header that carries a step-up record. */
export const VERIFICATION_HEADER = 'logto-verification-id';

const isVerified = ({ proof }: VerificationRecord): boolean => {
  switch (proof.type) {
    case 'Social':
      return proof.userInfo !== undefined;
    case 'WebAuthn':
      return proof.passkey !== undefined;
    default:
      return proof.verified;
  }
};

const grantsPermission = ({ proof }: VerificationRecord): boolean =>
  proof.type === 'Password' ||
  ((proof.type === 'EmailVerificationCode' || proof.type === 'PhoneVerificationCode') &&
    proof.template === 'UserPermissionValidation');

const isStepUp = ({ records, features }: FakeContext, id: string | null, userId: string) => {
  const record = id === null ? undefined : records.find(id);
  return (
    record !== undefined &&
    record.userId === userId &&
    isVerified(record) &&
    (!features.permissionRecordsOnly || grantsPermission(record))
  );
};

/**
 * Finds out who calls. An invalid step-up record is no error here; it merely does not count.
 *
 * @throws RequestError 401 without a live opaque token of a user, 403 without `openid`
 */
export const authenticate = (context: FakeContext, headers: Headers): Auth => {
  const authorization = headers.get('authorization');
  assertThat(authorization, 'auth.authorization_header_missing', { status: 401 });
  assertThat(authorization.startsWith('Bearer'), 'auth.authorization_token_type_not_supported', {
    status: 401,
    data: { supportedTypes: ['Bearer'] },
  });
  const token = context.oidc.findAccessToken(authorization.slice('Bearer '.length));
  assertThat(token?.userId, 'auth.unauthorized', { status: 401 });
  const { userId, clientId, sessionUid } = token;
  const scopes = new Set(token.scopes);
  assertThat(scopes.has('openid'), 'auth.forbidden', { status: 403 });
  return {
    userId,
    clientId,
    scopes,
    ...(sessionUid !== undefined && { sessionUid }),
    identityVerified: isStepUp(context, headers.get(VERIFICATION_HEADER), userId),
  };
};
