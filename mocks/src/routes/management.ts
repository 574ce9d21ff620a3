import type { Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import { createManagementRoutes } from '../http/management-routes.ts';
import { registerManagementProfileFields } from './management-profile-fields.ts';
import { registerManagementSetUp } from './management-set-up.ts';
import { registerManagementSettings } from './management-settings.ts';
import { registerManagementTokens } from './management-tokens.ts';
import { registerManagementUsers } from './management-users.ts';

/** The part of the Management API that account centers and their set-up need. */
export const registerManagement = (app: Hono, context: FakeContext): void => {
  const routes = createManagementRoutes(app, context);
  registerManagementUsers(routes);
  registerManagementTokens(routes);
  registerManagementSettings(routes);
  registerManagementProfileFields(routes);
  registerManagementSetUp(routes);
};
