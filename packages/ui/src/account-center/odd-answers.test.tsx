import { type FakeLogto, fullUser, type SignedInUser } from '@account-center/mocks';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { everyPlace, oddValues, type Place, withValueAt } from '../test/odd/odd-accounts.ts';
import { renderAccount } from '../test/render-account.tsx';
import { AccountCenter } from './account-center.tsx';

const base = '/api/my-account';

/** What the page reads, by path, as the fake answers it to a user who has verified. */
const bodiesOf = async (logto: FakeLogto, { getAccessToken, password }: SignedInUser) => {
  const authorization = `Bearer ${await getAccessToken()}`;
  const call = async (path: string, init: RequestInit = {}, headers = {}) =>
    (
      await logto.fetch(`${logto.endpoint}${path}`, {
        ...init,
        headers: { authorization, 'content-type': 'application/json', ...headers },
      })
    ).json();
  const { verificationRecordId } = await call('/api/verifications/password', {
    method: 'POST',
    body: JSON.stringify({ password }),
  });
  const paths = [
    base,
    '/oidc/me',
    `${base}/mfa-verifications`,
    `${base}/logto-configs`,
    `${base}/sessions`,
    `${base}/grants`,
    '/api/.well-known/account-center',
    '/api/.well-known/sign-in-exp',
  ];
  const read = async (path: string) =>
    [path, await call(path, {}, { 'logto-verification-id': verificationRecordId })] as const;
  const devices = [
    {
      id: 'device-1',
      userAgent: 'x',
      country: 'DE',
      createdAt: 1e12,
      lastUsedAt: 1e12,
      expiresAt: 2e12,
    },
  ];
  return Object.fromEntries([
    ...(await Promise.all(paths.map(read))),
    [`${base}/trusted-devices`, devices],
  ]);
};

type Bodies = Awaited<ReturnType<typeof bodiesOf>>;

const renderWith = async (change: (bodies: Bodies) => Bodies) => {
  let bodies: Bodies = {};
  const rendered = await renderAccount(<AccountCenter layout="stacked" />, {
    scenario: async (logto, tenant) => {
      const signedIn = await fullUser(logto, tenant);
      bodies = change(await bodiesOf(logto, signedIn));
      return signedIn;
    },
    props: {
      settings: undefined,
      fetch: async (url, init) => {
        const { pathname } = new URL(url);
        // As a device that has been told everything: each answer has something odd in it, or is whole.
        if (init.method === 'GET' && pathname in bodies) return Response.json(bodies[pathname]);
        return Response.json({}, { status: 404 });
      },
    },
  });
  return { ...rendered, bodies };
};

const shown = async () => {
  await waitFor(() => {
    expect(document.querySelectorAll('section.ac-card').length).toBeGreaterThan(3);
    expect(document.querySelector('[aria-busy="true"], .ac-skeleton')).toBeNull();
  });
};

const broken = 'This part of the page could not be shown.';
const failed = /could not be read|unexpected/i;

const depths = {
  'in every leaf': (value: unknown) => typeof value !== 'object' || value === null,
  'in every branch': (value: unknown) => typeof value === 'object' && value !== null,
};

const valueAt = (body: unknown, place: Place): unknown =>
  place.reduce<unknown>((node, key) => Object(node)[key], body);

/** Nothing can be read of an account without its id, or of a list that is none. */
const isEssential = (path: string, [key, ...rest]: Place) =>
  (path === base && key === 'id') || (/sessions|grants/.test(path) && rest.length === 0);

const isSettings = (path: string) => path.startsWith('/api/.well-known');

/** Ids tell things apart: the same text in each would be another oddity. */
const isId = (place: Place) => /^u?id$/i.test(String(place.at(-1)));

/** Puts an odd value into all places of a kind, from the innermost. */
const withOdd = (path: string, body: unknown, isMeant: (value: unknown) => boolean, odd: unknown) =>
  everyPlace(body)
    .filter((place) => !(typeof odd === 'string' && isId(place)))
    .filter((place) => isMeant(valueAt(body, place)) && !isEssential(path, place))
    .reverse()
    .reduce((changed, place) => withValueAt(changed, place, odd), body);

const cases = Object.entries(depths).flatMap(([where, isMeant]) =>
  oddValues.map(([kind, odd]) => ({ kind, odd, where, isMeant })),
);

describe('what no one expects', () => {
  it.each(cases)('in what the user is told takes nothing else along: $kind $where', async (odd) => {
    const { errors } = await renderWith((bodies) =>
      Object.fromEntries(
        Object.entries(bodies).map(([path, body]) => [
          path,
          isSettings(path) ? body : withOdd(path, body, odd.isMeant, odd.odd),
        ]),
      ),
    );
    await shown();
    expect(screen.queryByText(broken)).toBeNull();
    expect(screen.queryByText(failed)).toBeNull();
    expect(errors).toEqual([]);
  });

  it.each(cases)('in the settings leaves the account on the page: $kind $where', async (odd) => {
    await renderWith((bodies) =>
      Object.fromEntries(
        Object.entries(bodies).map(([path, body]) => [
          path,
          isSettings(path) ? withOdd(path, body, odd.isMeant, odd.odd) : body,
        ]),
      ),
    );
    await waitFor(() => expect(document.querySelector('.ac-skeleton')).toBeNull());
    expect(screen.queryByText(broken)).toBeNull();
    expect(screen.queryByText(failed)).toBeNull();
  });
});
