import type { FakeLogto } from '@account-center/mocks';

type Body = Readonly<Record<string, unknown>>;

/** Lets the fake answer a path with a body that is changed on its way, as a newer server might have it. */
export const answering = (
  logto: FakeLogto,
  path: string,
  change: (body: Body) => unknown,
): void => {
  const answer = logto.fetch.bind(logto);
  Object.assign(logto, {
    fetch: async (...args: Parameters<FakeLogto['fetch']>) => {
      const response = await answer(...args);
      const address = args[0] instanceof Request ? args[0].url : String(args[0]);
      if (new URL(address).pathname !== path || !response.ok) return response;
      return Response.json(change(await response.json()));
    },
  });
};
