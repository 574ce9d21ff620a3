import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import '@account-center/ui/styles.css';
import { axeOptions } from './axe-options.ts';
import { Frame } from './frame.tsx';
import { globalTypes, initialGlobals } from './globals.ts';
import { loadStoryAccount } from './story-account.ts';

// What is loaded on demand takes longer than a second on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

export default {
  globalTypes,
  initialGlobals,
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    backgrounds: { disable: true },
    a11y: { test: 'error', options: axeOptions },
    options: { storySort: { order: ['Account center', 'Sections', 'Step-up', 'Primitives'] } },
  },
  loaders: [loadStoryAccount],
  decorators: [
    (Story, { globals, loaded }) => (
      <Frame
        scheme={globals.scheme}
        direction={globals.direction}
        locale={globals.locale}
        width={globals.width}
        account={loaded.account}
      >
        <Story />
      </Frame>
    ),
  ],
} satisfies Preview;
