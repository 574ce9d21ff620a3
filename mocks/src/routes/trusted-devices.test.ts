import { describe, expect, it } from 'vitest';
import type { FakeRelease } from '../releases.ts';
import { trustedDeviceCookie } from '../rules/trusted-device-cookie.ts';
import type { FieldControl } from '../state/tenant-model.ts';
import { addUser, fieldsWith, start } from '../test/start.ts';

const devices = '/api/my-account/trusted-devices';
const HOUR_MS = 3_600_000;

const device = (id: string, age = 0) => ({
  id,
  secret: `secret-of-${id}`,
  userAgent: 'Browser/1',
  country: 'GB',
  city: null,
  createdAt: Date.now() - age * HOUR_MS,
  lastUsedAt: Date.now(),
  expiresAt: Date.now() + HOUR_MS / 2,
});

const trusting = async (
  trustedDevice: FieldControl = 'Edit',
  trustedDevices = [device('old', 2), device('new')],
  release?: FakeRelease,
) => {
  const password = 'Corr3ct-Horse!battery';
  const scopes = ['openid', 'urn:logto:scope:trusted_devices'];
  const started = start({
    tenant: { ...fieldsWith({ trustedDevice }), devFeatures: release === '1.43' },
    options: { release },
    user: { username: 'alice', password, trustedDevices, scopes },
  });
  await started.call.stepUp();
  return started;
};

describe('trusted devices', () => {
  it('are listed newest first, all at once, without their secrets', async () => {
    const { call } = await trusting();
    const answer = await call('GET', devices);
    expect(answer.body.map(({ id }: { id: string }) => id)).toEqual(['new', 'old']);
    expect(Object.keys(answer.body[0]).sort()).toEqual(
      [
        'city',
        'country',
        'createdAt',
        'expiresAt',
        'id',
        'isCurrent',
        'lastUsedAt',
        'userAgent',
      ].sort(),
    );
    expect(answer.headers.has('total-number')).toBe(false);
    expect((await call('GET', `${devices}?page=1&page_size=1`)).body).toHaveLength(2);
  });

  it('came a page at a time in 1.43, in development', async () => {
    const { call } = await trusting('Edit', undefined, '1.43');
    const page = await call('GET', `${devices}?page=1&page_size=1`);
    expect(page.headers.get('total-number')).toBe('2');
    expect(page.headers.get('link')).toContain('page=2&page_size=1>; rel="next"');
    expect(page.body).toHaveLength(1);
  });

  it.each(['page=0', 'page=x', 'page_size=101'])(
    'refused the page %s before step-up in 1.43',
    async (query) => {
      const { call } = await trusting('Edit', undefined, '1.43');
      call.record(undefined);
      expect((await call('GET', `${devices}?${query}`)).body.code).toBe('guard.invalid_pagination');
    },
  );

  it('know the current one by its cookie, and clear a stale one', async () => {
    const { id, call } = await trusting();
    const name = await trustedDeviceCookie(id);
    const list = (value: string) =>
      call('GET', devices, { headers: { cookie: `other=1; ${name}=${value}` } });
    const current = await list('new.secret-of-new');
    expect(current.body.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([
      true,
      false,
    ]);
    expect(current.headers.has('set-cookie')).toBe(false);
    const stale = await list('new.another-secret');
    expect(stale.body.some(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toBe(false);
    expect(stale.headers.get('set-cookie')).toContain(`${name}=;`);
  });

  it('are deleted, those of others not, expired ones are gone', async () => {
    const { logto, call, stored } = await trusting();
    const other = addUser(logto, { username: 'bob', trustedDevices: [device('theirs')] });
    const refused = await call('DELETE', `${devices}/theirs`);
    expect([refused.status, refused.body.code]).toEqual([404, 'entity.not_found']);
    expect(other.stored().trustedDevices).toHaveLength(1);
    expect((await call('DELETE', `${devices}/old`)).status).toBe(204);
    expect(stored().trustedDevices).toHaveLength(1);
    logto.clock.advance(HOUR_MS / 2);
    await call.stepUp();
    expect((await call('GET', devices)).body).toEqual([]);
  });

  it.each([
    ['Off', 400, 400],
    ['ReadOnly', 200, 400],
    ['Edit', 200, 204],
  ] as const)('with the field %s', async (control, list, remove) => {
    const { call } = await trusting(control);
    expect((await call('GET', devices)).status).toBe(list);
    expect((await call('DELETE', `${devices}/new`)).status).toBe(remove);
  });

  it('show their field in the settings only while they exist', async () => {
    const { logto, call } = await trusting('Edit', undefined, '1.43');
    const fields = async () => (await call('GET', '/api/.well-known/account-center')).body.fields;
    expect(await fields()).toHaveProperty('trustedDevice', 'Edit');
    logto.updateTenant({ devFeatures: false });
    expect(await fields()).not.toHaveProperty('trustedDevice');
    const answer = await call('GET', devices);
    expect([answer.status, answer.body]).toEqual([404, 'Not Found']);
  });
});
