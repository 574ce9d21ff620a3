import { ApiError, NetworkError } from '@account-center/client';
import { expect, it } from 'vitest';
import { SocialLinkError, silentProvider } from './social-link-error.ts';

it('says what the provider said, or else why the trip came to nothing', () => {
  const told = new SocialLinkError('refused', 'server_error', 'Octo');
  expect(told).toMatchObject({
    name: 'SocialLinkError',
    message: 'The trip to the provider came to nothing: server_error.',
    reason: 'refused',
    providerError: 'server_error',
    provider: 'Octo',
  });
  expect(new SocialLinkError('expired').message).toBe(
    'The trip to the provider came to nothing: expired.',
  );
});

it('gives back what is not of the provider as it is', () => {
  const error = new NetworkError('no connection', { action: 'verifications.checkSocial' });
  expect(silentProvider(error, 'Octo')).toBe(error);
});

it('names the provider that did not answer, and keeps what was said', () => {
  const error = new ApiError('Bad gateway', {
    action: 'verifications.checkSocial',
    status: 502,
    code: 'connector.general',
  });
  expect(silentProvider(error, 'Octo')).toMatchObject({
    name: 'SocialLinkError',
    reason: 'silent',
    provider: 'Octo',
    providerError: undefined,
    cause: error,
  });
});
