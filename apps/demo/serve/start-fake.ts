import {
  createFakeLogto,
  demoBridge,
  type FakeLogto,
  knownRelease,
  seedDemo,
} from '@account-center/mocks';
import { serveFakeLogto } from '@account-center/mocks/node';
import { FAKE_PORT } from './app-settings.ts';

/**
 * Starts a fake Logto with the demo's tenant and people; `appOrigin` is where the demo runs, and
 * `FAKE_LOGTO_RELEASE` the release to play, the newest unless told.
 */
export const startFake = async (appOrigin: string) => {
  const { FAKE_LOGTO_RELEASE: release } = process.env;
  const logto: FakeLogto = createFakeLogto({
    endpoint: `http://localhost:${FAKE_PORT}`,
    ...(release && { release: knownRelease(release) }),
  });
  await seedDemo(logto, appOrigin);
  logto.state.oidc.addApplication(demoBridge, { lasting: true });
  const { close } = await serveFakeLogto(logto, { port: FAKE_PORT, hostname: 'localhost' });
  return { logto, close };
};
