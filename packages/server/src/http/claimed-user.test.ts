import { expect, it } from 'vitest';
import { checkClaimedUser, claimedUser } from './claimed-user.ts';

const request = (user?: string) =>
  new Request('https://app.example.com/', {
    headers: user === undefined ? {} : { 'account-center-user': user },
  });

const check = (user: string | undefined, subject: string) => {
  try {
    checkClaimedUser(request(user), subject);
  } catch (error) {
    return Object(error).code;
  }
  return undefined;
};

it('a page says whose account it shows, or nothing', () => {
  expect(claimedUser(request('alice'))).toBe('alice');
  expect(claimedUser(request())).toBeUndefined();
});

it('a page of another user is refused', () => {
  expect(check('alice', 'alice')).toBeUndefined();
  expect(check(undefined, 'alice')).toBeUndefined();
  expect(check('bob', 'alice')).toBe('backend.user_changed');
  expect(check('', 'alice')).toBe('backend.user_changed');
});

it('an id is compared as it is sent', () => {
  expect(check(encodeURIComponent('ålice/1'), 'ålice/1')).toBeUndefined();
  expect(check('a/1', 'a/1')).toBe('backend.user_changed');
});
