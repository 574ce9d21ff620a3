import { HttpResponse, http, type RequestHandler } from 'msw';
import type { FakeLogto } from './fake-logto.ts';

/** Handlers that let msw answer every request to the endpoint of a fake, network faults included. */
export const handlers = (logto: FakeLogto): RequestHandler[] => [
  http.all(`${logto.endpoint}/*`, async ({ request }) => {
    try {
      return await logto.fetch(request);
    } catch {
      return HttpResponse.error();
    }
  }),
];
