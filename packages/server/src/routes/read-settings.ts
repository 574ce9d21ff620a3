import * as z from 'zod/mini';
import { BackendError } from '../backend-error.ts';
import { hasVersion } from '../http/entity-tag.ts';
import { jsonResponse } from '../http/json-response.ts';
import type { Route } from '../http/route.ts';

const anyObject = z.record(z.string(), z.unknown());

const settings = z.object({
  accountCenter: anyObject,
  signInExperience: anyObject,
  backend: z.object({
    tokens: z.boolean(),
    deletion: z.boolean(),
    reauthentication: z.boolean(),
    maxTokenLifetime: z.optional(z.number()),
  }),
});

const headers = { etag: 'The version of the settings, for `If-None-Match`.' };

/** `GET /settings`: the tenant's public settings, and what the backend offers. */
export const readSettings: Route = {
  method: 'GET',
  path: '/settings',
  id: 'readSettings',
  summary: "The tenant's public settings",
  access: 'anyone',
  responses: {
    200: { description: 'The settings.', schema: settings, headers },
    304: { description: 'The caller has this version.', headers },
  },
  errors: ['backend.logto_unavailable'],
  async handle({ request, context }) {
    const current = await context.settings().catch((cause: unknown) => {
      throw new BackendError('backend.logto_unavailable', { cause });
    });
    const answerHeaders = { etag: current.tag, 'cache-control': 'no-cache' };
    return hasVersion(request, current.tag)
      ? new Response(null, { status: 304, headers: answerHeaders })
      : jsonResponse(current.body, { headers: answerHeaders });
  },
};
