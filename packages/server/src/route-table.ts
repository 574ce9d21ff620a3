import type { Route } from './http/route.ts';
import { createToken } from './routes/create-token.ts';
import { deleteAccount } from './routes/delete-account.ts';
import { listTokens } from './routes/list-tokens.ts';
import { noteVerification } from './routes/note-verification.ts';
import { providerCallback } from './routes/provider-callback.ts';
import { readSettings } from './routes/read-settings.ts';
import { removeToken } from './routes/remove-token.ts';
import { renameToken } from './routes/rename-token.ts';

/** Everything that a backend answers. */
export const routeTable: readonly Route[] = [
  readSettings,
  listTokens,
  createToken,
  renameToken,
  removeToken,
  noteVerification,
  deleteAccount,
  providerCallback,
];
