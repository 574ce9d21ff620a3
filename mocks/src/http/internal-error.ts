/** The server's bare answer to what it did not expect. */
export const internalError = (): Response =>
  Response.json({ message: 'Internal server error.' }, { status: 500 });
