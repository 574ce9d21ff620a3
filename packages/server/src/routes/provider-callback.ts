import * as z from 'zod/mini';
import { BackendError } from '../backend-error.ts';
import { readBody } from '../http/read-body.ts';
import type { Route } from '../http/route.ts';

const type = 'application/x-www-form-urlencoded';

const text = z.optional(z.string());

/** What providers answer with; everything else in the form is dropped. */
const form = z.object({
  state: text,
  code: text,
  id_token: text,
  user: text,
  scope: text,
  iss: text,
  error: text,
  error_description: text,
});

/**
 * `POST /callback/:connectorId`: a provider that answers by a form (Apple does when it is asked for name or email) reaches no
 * page of an app. Its answer goes on as the query of the page that the host has named, and to nowhere else. The page checks
 * `state`.
 */
export const providerCallback: Route = {
  method: 'POST',
  path: '/callback/:connectorId',
  id: 'providerCallback',
  summary: "Turns a provider's form into a visit of the account center",
  access: 'anyone',
  body: { type, schema: form },
  responses: {
    303: {
      description: 'To the page of the account center.',
      headers: { location: 'The page, with what the provider answered in its query.' },
    },
  },
  errors: [
    'backend.not_configured',
    'backend.unsupported_media_type',
    'backend.body_too_large',
    'backend.body_timeout',
    'backend.invalid_request',
  ],
  async handle({ request, context, params }) {
    const { callbackUrl } = context.options;
    if (callbackUrl === undefined) throw new BackendError('backend.not_configured');
    const answered = new URLSearchParams(await readBody(request, type, context.timeout));
    const connectorId = params.connectorId ?? '';
    const target = new URL(callbackUrl.replace(':connectorId', connectorId));
    for (const name of Object.keys(form.shape)) {
      const [value, ...more] = answered.getAll(name);
      if (more.length > 0)
        throw new BackendError('backend.invalid_request', { reason: 'repeated' });
      if (value !== undefined) target.searchParams.set(name, value);
    }
    return new Response(null, {
      status: 303,
      headers: {
        location: target.href,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      },
    });
  },
};
