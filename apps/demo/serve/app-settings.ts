/** What the page has to know of the Logto server that it signs in to. */
export type AppSettings = { readonly endpoint: string; readonly appId: string };

/** Where the fake Logto is, on an origin of its own as a real one would be; `FAKE_LOGTO_PORT` moves it. */
export const FAKE_PORT = Number(process.env.FAKE_LOGTO_PORT ?? 3301);

/** Where the demo is; `DEMO_PORT` moves it. A real Logto has to know it: its redirect URI is registered. */
export const DEMO_PORT = Number(process.env.DEMO_PORT ?? 5173);

/** The application that `seedDemo` registers in the fake. */
const fakeAppId = 'account-center-demo';

/**
 * Takes the Logto server from `LOGTO_ENDPOINT` and `LOGTO_APP_ID`; the fake without them.
 *
 * @throws Error when there is only one of them
 */
export const appSettings = (): AppSettings & { isFake: boolean } => {
  const { LOGTO_ENDPOINT: endpoint, LOGTO_APP_ID: appId } = process.env;
  if (endpoint && appId) return { endpoint, appId, isFake: false };
  if (endpoint || appId) throw new Error('Set both LOGTO_ENDPOINT and LOGTO_APP_ID, or neither.');
  return { endpoint: `http://localhost:${FAKE_PORT}`, appId: fakeAppId, isFake: true };
};
