// Puts the built Storybook into the built documentation site, where its pages embed stories.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/workspace.mjs';

const storybook = join(root, 'apps/storybook/storybook-static');
cpSync(storybook, join(root, 'docs/.vitepress/dist/storybook'), { recursive: true });
