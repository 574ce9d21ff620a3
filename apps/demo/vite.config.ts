import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { accountCenterStyles } from '../../packages/ui/vite-styles.ts';
import { appSettings, DEMO_PORT } from './serve/app-settings.ts';

const { endpoint, appId } = appSettings();

export default defineConfig({
  plugins: [accountCenterStyles(), react()],
  resolve: { conditions: ['@account-center/source', ...defaultClientConditions] },
  // The page learns these two values and nothing else of the environment.
  define: {
    __LOGTO_ENDPOINT__: JSON.stringify(endpoint),
    __LOGTO_APP_ID__: JSON.stringify(appId),
  },
  envPrefix: [],
  server: { host: 'localhost', port: DEMO_PORT, strictPort: true },
});
