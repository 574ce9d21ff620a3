import { createAccountBackend } from '@account-center/server';
import { serve } from '@hono/node-server';
import { backendOptions } from '../backend-options.ts';
import { createApp } from './app.ts';

const port = Number(process.env.PORT ?? 3000);
serve({ fetch: createApp(createAccountBackend(backendOptions())).fetch, port });
