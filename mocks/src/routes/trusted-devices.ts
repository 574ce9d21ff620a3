import {
  requireEditable,
  requireFirstParty,
  requireReadable,
  requireScope,
  requireStepUp,
  userOf,
} from '../http/checks.ts';
import { pageHeaders, readPage } from '../http/pagination.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRequest, UserRoutes } from '../http/user-routes.ts';
import { hasTrustedDevices } from '../rules/has-trusted-devices.ts';
import { deviceOfRequest } from '../rules/trust-device.ts';
import { clearedCookie, readCookie, trustedDeviceCookie } from '../rules/trusted-device-cookie.ts';
import type { StoredUser, TrustedDevice } from '../state/user-model.ts';

const activeDevices = ({ context }: UserRequest, { trustedDevices }: StoredUser) =>
  trustedDevices
    .filter(({ expiresAt }) => expiresAt > context.clock.now())
    .sort((left, right) => right.createdAt - left.createdAt);

/** The device that the cookie of a request belongs to; a stale cookie is cleared on the way. */
const currentDevice = async (
  request: UserRequest,
  user: StoredUser,
): Promise<{ device?: TrustedDevice; headers: Headers; name: string }> => {
  const headers = new Headers();
  const name = await trustedDeviceCookie(user.id);
  const credential = readCookie(request.request.headers, name);
  if (!credential) return { headers, name };
  const device = await deviceOfRequest(request.context, user, request.request.headers);
  if (!device) headers.append('set-cookie', clearedCookie(name));
  return { ...(device && { device }), headers, name };
};

const shownDevice = ({ secret: _secret, ...device }: TrustedDevice, currentId?: string) => ({
  ...device,
  isCurrent: device.id === currentId,
});

/** A part of the list, with the headers that name the others. */
const pageOf = (
  devices: readonly TrustedDevice[],
  { url, page, headers }: { url: URL; page: ReturnType<typeof readPage>; headers: Headers },
) => {
  for (const [name, value] of new Headers(pageHeaders(url, page, devices.length))) {
    headers.set(name, value);
  }
  const start = (page.page - 1) * page.size;
  return devices.slice(start, start + page.size);
};

/** Trusted devices: one list from 1.44 on; before that in pages, and behind the development switch. */
export const registerTrustedDevices = (routes: UserRoutes): void => {
  const { context } = routes;
  const exists = () => hasTrustedDevices(context);
  const path = '/api/my-account/trusted-devices';

  routes.on('GET', path, { exists }, async (request) => {
    const url = new URL(request.request.url);
    const page = context.features.trustedDevices ? undefined : readPage(url);
    requireStepUp(request);
    requireReadable(request, 'trustedDevice');
    requireScope(request, 'trustedDevices', 401);
    const user = userOf(request);
    const { device: current, headers } = await currentDevice(request, user);
    const devices = activeDevices(request, user);
    const shown = page ? pageOf(devices, { url, page, headers }) : devices;
    return Response.json(
      shown.map((device) => shownDevice(device, current?.id)),
      { headers },
    );
  });

  routes.on('DELETE', `${path}/:trustedDeviceId`, { exists }, async (request) => {
    const { context, params } = request;
    requireStepUp(request);
    requireEditable(request, 'trustedDevice');
    requireScope(request, 'trustedDevices', 401);
    requireFirstParty(request);
    const user = userOf(request);
    const { device: current, headers, name } = await currentDevice(request, user);
    const device = user.trustedDevices.find(({ id }) => id === params.trustedDeviceId);
    assertThat(device, 'entity.not_found', { status: 404 });
    context.users.update(user.id, {
      trustedDevices: user.trustedDevices.filter(({ id }) => id !== device.id),
    });
    if (device.id === current?.id) headers.append('set-cookie', clearedCookie(name));
    return new Response(null, { status: 204, headers });
  });
};
