import type { StorybookConfig } from '@storybook/react-vite';
import { defaultClientConditions } from 'vite';
import { accountCenterStyles } from '../../../packages/ui/vite-styles.ts';

/** The export condition under which the packages of this repository resolve to their source. */
const source = '@account-center/source';

export default {
  framework: '@storybook/react-vite',
  stories: [
    '../docs/*.mdx',
    '../playground/*.stories.tsx',
    '../../../packages/ui/src/**/*.stories.tsx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({
    ...config,
    plugins: [accountCenterStyles(), ...(config.plugins ?? [])],
    resolve: {
      ...config.resolve,
      conditions: [source, ...(config.resolve?.conditions ?? defaultClientConditions)],
    },
    build: {
      ...config.build,
      // The oldest browser that the styles are written for: what is lowered further looks different.
      cssTarget: 'chrome123',
      // The table of sizes is for those who ship what was built.
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
    },
  }),
} satisfies StorybookConfig;
