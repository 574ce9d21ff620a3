import { createAccountBackend } from '@account-center/server';
import { backendOptions } from '../backend-options.ts';
import { createApp } from './app.ts';

const port = Number(process.env.PORT ?? 3000);
createApp(createAccountBackend(backendOptions())).listen(port);
