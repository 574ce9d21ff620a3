import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { accountCenterStyles } from '../../packages/ui/vite-styles.ts';
import { appSettings, DEMO_PORT } from './serve/app-settings.ts';
import { strictPolicy } from './serve/strict-policy.ts';

const { endpoint, appId } = appSettings();

// The redirect URIs of the application in Logto name this port.
const address = { host: 'localhost', port: DEMO_PORT, strictPort: true };

export default defineConfig({
  plugins: [accountCenterStyles(), react()],
  resolve: { conditions: ['@account-center/source', ...defaultClientConditions] },
  // The page learns these two values and nothing else of the environment.
  define: {
    __LOGTO_ENDPOINT__: JSON.stringify(endpoint),
    __LOGTO_APP_ID__: JSON.stringify(appId),
  },
  envPrefix: [],
  server: address,
  // What is built is served as a careful host would; the development server puts scripts and styles into the page.
  preview: {
    ...address,
    headers: {
      'content-security-policy': strictPolicy(endpoint),
      // No page that opened this one can lead it elsewhere; the provider's window stays in sight.
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    },
  },
});
