import { createFakeLogto, type FakeLogto, seedDemo } from '@account-center/mocks';
import { serveFakeLogto } from '@account-center/mocks/node';
import { FAKE_PORT } from './app-settings.ts';

/** Starts a fake Logto with the demo's tenant and people; `appOrigin` is where the demo runs. */
export const startFake = async (appOrigin: string) => {
  const logto: FakeLogto = createFakeLogto({ endpoint: `http://localhost:${FAKE_PORT}` });
  await seedDemo(logto, appOrigin);
  const { close } = await serveFakeLogto(logto, { port: FAKE_PORT, hostname: 'localhost' });
  return { logto, close };
};
