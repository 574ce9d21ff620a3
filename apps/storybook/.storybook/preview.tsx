import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import '@account-center/ui/styles.css';
import { axeOptions } from './axe-options.ts';
import { Frame } from './frame.tsx';
import { globalTypes, hostPage, initialGlobals } from './globals.ts';
import { loadLanguage } from './languages.ts';
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
    options: {
      storySort: {
        order: [
          'Guides',
          [
            'Install',
            'Theming',
            'Headless',
            'Sections',
            'Step-up',
            'Languages',
            'Server',
            'Testing',
          ],
          'Policy playground',
          'Account center',
          'Sections',
          'Step-up',
          'Primitives',
        ],
      },
    },
  },
  loaders: [loadStoryAccount, loadLanguage],
  decorators: [
    (Story, { globals, loaded, parameters }) =>
      parameters.ownFrame ? (
        <Story />
      ) : (
        <Frame
          page={hostPage(globals)}
          translations={loaded.translations}
          account={loaded.account}
          ownWords={parameters.ownWords === true}
        >
          <Story />
        </Frame>
      ),
  ],
} satisfies Preview;
