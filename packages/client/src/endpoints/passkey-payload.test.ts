import { describe, expect, it } from 'vitest';
import { passkeyCredential } from '../test/samples.ts';
import { passkeyPayload } from './passkey-payload.ts';

const { response } = passkeyCredential;

describe('a credential in the form that Logto takes', () => {
  it('has the type WebAuthn, whatever the browser calls it', () => {
    const credential = { ...passkeyCredential, type: 'public-key' };
    expect(passkeyPayload(credential).type).toBe('WebAuthn');
  });

  it('has no transports that Logto does not know', () => {
    const transports = ['internal', 'telepathy', 'hybrid', 'smart-card'];
    const payload = passkeyPayload({ ...passkeyCredential, response: { ...response, transports } });
    expect(payload.response.transports).toEqual(['internal', 'hybrid', 'smart-card']);
  });

  it.each([
    ['platform', 'platform'],
    ['cross-platform', 'cross-platform'],
    ['implant', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('has an attachment that Logto knows, or none: %s', (authenticatorAttachment, sent) => {
    const payload = passkeyPayload({ ...passkeyCredential, authenticatorAttachment });
    expect(payload.authenticatorAttachment).toBe(sent);
  });

  it('keeps what the browser signed', () => {
    expect(passkeyPayload(passkeyCredential)).toMatchObject({
      id: 'credential-id',
      rawId: 'credential-id',
      response,
      clientExtensionResults: {},
    });
  });
});
