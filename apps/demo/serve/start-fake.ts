import { createFakeLogto, type FakeLogto, seedDemo } from '@account-center/mocks';
import { serveFakeLogto } from '@account-center/mocks/node';
import { FAKE_PORT } from './app-settings.ts';
import { fakeBackend } from './backend-credential.ts';

/** Starts a fake Logto with the demo's tenant and people; `appOrigin` is where the demo runs. */
export const startFake = async (appOrigin: string) => {
  const logto: FakeLogto = createFakeLogto({ endpoint: `http://localhost:${FAKE_PORT}` });
  await seedDemo(logto, appOrigin);
  logto.state.oidc.addApplication(
    {
      id: fakeBackend.clientId,
      name: 'Demo server',
      type: 'MachineToMachine',
      secret: fakeBackend.clientSecret,
      isThirdParty: false,
      redirectUris: [],
      postLogoutRedirectUris: [],
      corsAllowedOrigins: [],
    },
    { lasting: true },
  );
  const { close } = await serveFakeLogto(logto, { port: FAKE_PORT, hostname: 'localhost' });
  return { logto, close };
};
