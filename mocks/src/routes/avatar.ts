import type { Hono } from 'hono';
import { z } from 'zod/v3';
import type { FakeContext } from '../context.ts';
import { requireEditable, requireFirstParty, requireScope } from '../http/checks.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRoutes } from '../http/user-routes.ts';
import { randomId } from '../random-id.ts';
import { avatarType } from '../rules/avatar-type.ts';

const LARGEST = 20 * 1024 * 1024;
const STORAGE = '/__storage';

const files = z.object({ file: z.array(z.instanceof(File)).min(1) });

/** The files of a form by field name; `undefined` for a body that is no multipart form. */
const readFiles = async (request: Request): Promise<unknown> => {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return undefined;
  const form = await request.formData();
  const names = new Set(form.keys());
  const entries = [...names].map((name) => [
    name,
    form.getAll(name).filter((value) => value instanceof File),
  ]);
  return Object.fromEntries(entries.filter(([, values]) => values && values.length > 0));
};

const keyOf = ({ clock }: FakeContext, userId: string, fileName: string): string => {
  const day = new Date(clock.now()).toISOString().slice(0, 10).replaceAll('-', '/');
  const name = fileName.replaceAll(/[^\w.-]/g, '-').slice(0, 128);
  return `default/${userId}/${day}/${randomId(8)}-${name}`;
};

/** `POST /api/my-account/user-assets/avatar`. It stores a picture, but does not set the avatar. */
export const registerAvatar = (app: Hono, routes: UserRoutes): void => {
  const { context } = routes;
  const path = '/api/my-account/user-assets/avatar';
  const exists = () => context.features.avatarUpload;
  routes.on('POST', path, { body: files, read: readFiles, exists }, async (request) => {
    const { auth, body } = request;
    requireScope(request, 'profile', 401);
    requireFirstParty(request);
    requireEditable(request, 'avatar');
    const [file] = body.file;
    assertThat(file, 'guard.invalid_input');
    assertThat(file.size <= LARGEST, 'guard.file_size_exceeded');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = avatarType(bytes);
    assertThat(type, 'guard.mime_type_not_allowed');
    assertThat(context.tenant.current.avatarStorage, 'storage.not_configured');
    const key = keyOf(context, auth.userId, file.name);
    context.uploads.store(key, { type, bytes });
    return Response.json({ url: `${new URL(request.request.url).origin}${STORAGE}/${key}` });
  });

  app.get(`${STORAGE}/*`, (c) => {
    const upload = context.uploads.find(c.req.path.slice(STORAGE.length + 1));
    return upload
      ? c.body(upload.bytes, 200, {
          'content-type': upload.type,
          'access-control-allow-origin': '*',
        })
      : c.notFound();
  });
};
