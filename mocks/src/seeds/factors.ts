import { randomHex, randomId } from '../random-id.ts';
import type { MfaFactor, WebAuthnFactor } from '../state/user-model.ts';
import { userAgents } from './user-agents.ts';

const DAY_MS = 86_400_000;

const daysBefore = (now: number, days: number) => new Date(now - days * DAY_MS).toISOString();

/** A passkey that no one holds the key of. */
export const passkeyFactor = (rpId: string, createdAt: string, agent: string): WebAuthnFactor => ({
  id: randomId(),
  createdAt,
  type: 'WebAuthn',
  rpId,
  credentialId: randomHex(16),
  publicKey: randomHex(32),
  counter: 0,
  agent,
  transports: ['internal'],
});

/** An authenticator app, two passkeys and backup codes, of which two are used. `now` in milliseconds. */
export const someFactors = (rpId: string, now: number): MfaFactor[] => [
  {
    id: randomId(),
    createdAt: daysBefore(now, 90),
    type: 'Totp',
    key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  },
  {
    ...passkeyFactor(rpId, daysBefore(now, 40), userAgents.laptop),
    name: 'Work laptop',
    lastUsedAt: daysBefore(now, 1),
  },
  passkeyFactor(rpId, daysBefore(now, 12), userAgents.phone),
  {
    id: randomId(),
    createdAt: daysBefore(now, 89),
    type: 'BackupCode',
    codes: Array.from({ length: 10 }, (_, index) => ({
      code: randomHex(5),
      ...(index < 2 && { usedAt: daysBefore(now, 30 - index) }),
    })),
  },
];
