import { globSync } from 'node:fs';
import tailwind4 from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { accountCenterStyles } from '../../packages/ui/vite-styles.ts';
import { tailwind3 } from './tailwind-3.ts';

const address = {
  host: '127.0.0.1',
  port: Number(process.env.HOSTS_PORT ?? 5300),
  strictPort: true,
};

export default defineConfig({
  appType: 'mpa',
  root: import.meta.dirname,
  plugins: [accountCenterStyles(), tailwind3(), tailwind4(), react()],
  resolve: { conditions: ['@account-center/source', ...defaultClientConditions] },
  build: {
    // The pages are looked at, not shipped.
    minify: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: globSync('*.html', { cwd: import.meta.dirname }) },
  },
  server: address,
  preview: address,
});
