import { describe, expect, it, vi } from 'vitest';
import {
  AccountError,
  ApiError,
  isAccountError,
  isApiError,
  isNetworkError,
  isReauthenticationRequired,
  isResponseShapeError,
  isStepUpRequired,
  isTimeoutError,
  isUnauthenticatedError,
  isUserChanged,
  NetworkError,
  ResponseShapeError,
  TimeoutError,
  UnauthenticatedError,
  UserChangedError,
} from './errors.ts';

const action = 'email.set';
const api = (code?: string) =>
  new ApiError('Refused.', {
    action,
    status: 401,
    code,
    data: { input: 'hunter2' },
    details: 'hunter2',
    cause: new Error('hunter2'),
  });

describe('an error', () => {
  it.each([
    [api(), 'ApiError'],
    [new NetworkError('m', { action }), 'NetworkError'],
    [new TimeoutError('m', { action }), 'TimeoutError'],
    [new UnauthenticatedError('m', { action }), 'UnauthenticatedError'],
    [new UserChangedError('m', { action }), 'UserChangedError'],
    [new ResponseShapeError('m', { action, path: 'a[0].b' }), 'ResponseShapeError'],
  ])('%s has its name and its action', (error, name) => {
    expect(error).toBeInstanceOf(AccountError);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.action]).toEqual([name, action]);
    expect(String(error)).toMatch(`${name}: `);
  });

  it('has a cause only if there is one', () => {
    expect('cause' in new NetworkError('m', { action })).toBe(false);
    expect(api().cause).toEqual(new Error('hunter2'));
    expect(Object.keys(api())).not.toContain('cause');
  });

  it('goes into a log without what the user typed', () => {
    expect(JSON.parse(JSON.stringify(api('auth.unauthorized')))).toEqual({
      name: 'ApiError',
      action,
      message: 'Refused.',
      status: 401,
      code: 'auth.unauthorized',
    });
    expect(JSON.parse(JSON.stringify(new ResponseShapeError('m', { action, path: 'a' })))).toEqual({
      name: 'ResponseShapeError',
      action,
      message: 'm',
      path: 'a',
    });
  });
});

describe('the guards', () => {
  const all = {
    api: api('x.y'),
    network: new NetworkError('m', { action }),
    timeout: new TimeoutError('m', { action }),
    unauthenticated: new UnauthenticatedError('m', { action }),
    changed: new UserChangedError('m', { action }),
    shape: new ResponseShapeError('m', { action, path: '' }),
  };
  const passing = (guard: (error: unknown) => boolean) =>
    Object.entries(all)
      .filter(([, error]) => guard(error))
      .map(([name]) => name);

  it('know one kind each', () => {
    expect(passing((error) => isApiError(error))).toEqual(['api']);
    expect(passing(isNetworkError)).toEqual(['network']);
    expect(passing(isTimeoutError)).toEqual(['timeout']);
    expect(passing(isUnauthenticatedError)).toEqual(['unauthenticated']);
    expect(passing(isUserChanged)).toEqual(['changed']);
    expect(passing(isResponseShapeError)).toEqual(['shape']);
    expect(passing(isAccountError)).toEqual(Object.keys(all));
  });

  it('look at the code when one is given', () => {
    expect(isApiError(all.api, 'x.y')).toBe(true);
    expect(isApiError(all.api, 'x.z')).toBe(false);
    expect(isStepUpRequired(api('verification_record.permission_denied'))).toBe(true);
    expect(isStepUpRequired(api('auth.unauthorized'))).toBe(false);
    expect(isReauthenticationRequired(api('backend.reauthentication_required'))).toBe(true);
    expect(isReauthenticationRequired(api('verification_record.permission_denied'))).toBe(false);
  });

  it('are not fooled by other errors and values', () => {
    const timeout = new DOMException('m', 'TimeoutError');
    for (const value of [timeout, { name: 'TimeoutError' }, 'TimeoutError', null, undefined]) {
      expect([isTimeoutError(value), isAccountError(value)]).toEqual([false, false]);
    }
  });

  it('know the errors of another copy of the package', async () => {
    vi.resetModules();
    const copy = await import('./errors.ts');
    const error = new copy.ApiError('m', { action, status: 401, code: 'x.y' });
    expect(error).not.toBeInstanceOf(ApiError);
    expect(isApiError(error, 'x.y')).toBe(true);
  });
});
