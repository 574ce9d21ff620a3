/** The origin of the demo; `DEMO_PORT` moves it. */
export const demoOrigin = `http://localhost:${process.env.DEMO_PORT ?? 5173}`;

/** The origin of the fake that the demo starts; `FAKE_LOGTO_PORT` moves it. */
export const fakeOrigin = `http://localhost:${process.env.FAKE_LOGTO_PORT ?? 3301}`;
