import { expect, it } from 'vitest';
import { fieldsWith, start } from '../test/start.ts';

const path = '/api/my-account/user-assets/avatar';

const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);

const formOf = (bytes: Uint8Array<ArrayBuffer> | string, name = 'me.png', type = 'image/png') => {
  const form = new FormData();
  form.append('file', new File([bytes], name, { type }));
  return { form };
};

it('has no place to store pictures unless the tenant has', async () => {
  const { call } = start();
  const answer = await call('POST', path, formOf(png));
  expect([answer.status, answer.body.code]).toEqual([400, 'storage.not_configured']);
});

it('stores a picture and serves it, but does not set it', async () => {
  const { logto, call, stored, id } = start({ tenant: { avatarStorage: true } });
  const answer = await call('POST', path, formOf(png, 'my face?.png', 'text/plain'));
  expect(answer.status).toBe(200);
  expect(answer.body.url).toMatch(
    new RegExp(
      `^http://logto\\.test/__storage/default/${id}/\\d{4}/\\d\\d/\\d\\d/\\w{8}-my-face-\\.png$`,
    ),
  );
  expect(stored().avatar).toBeNull();
  const picture = await logto.fetch(answer.body.url);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(png);
});

it.each([
  ['text', 'hello'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a picture that is cut off', png.slice(0, -4)],
])('judges %s by its bytes', async (_, bytes) => {
  const { call } = start();
  const answer = await call('POST', path, formOf(bytes));
  expect([answer.status, answer.body.code]).toEqual([400, 'guard.mime_type_not_allowed']);
});

it('refuses more than 20 MiB before it looks at the type', async () => {
  const { call } = start();
  const answer = await call('POST', path, formOf(new Uint8Array(20 * 1024 * 1024 + 1)));
  expect(answer.body.code).toBe('guard.file_size_exceeded');
});

it('wants a form with a file', async () => {
  const { call } = start();
  const form = new FormData();
  form.append('other', new File([png], 'x.png'));
  for (const options of [{ form }, { body: {} }, {}]) {
    expect((await call('POST', path, options)).body.code).toBe('guard.invalid_input');
  }
});

it('wants the profile scope, then an editable field', async () => {
  const unscoped = start({
    user: { username: 'a', scopes: ['openid'] },
    tenant: fieldsWith({ avatar: 'Off' }),
  });
  const refused = await unscoped.call('POST', path, formOf(png));
  expect([refused.status, refused.body.code]).toEqual([401, 'auth.unauthorized']);
  const { call } = start({ tenant: fieldsWith({ avatar: 'ReadOnly' }) });
  expect((await call('POST', path, formOf(png))).body.code).toBe(
    'account_center.field_not_editable',
  );
});

it('came with 1.41', async () => {
  const { call } = start({ options: { release: '1.39' } });
  expect((await call('POST', path, formOf(png))).body).toBe('Not Found');
});
