import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { LiveStory } from './live-story.ts';
import './theme.css';

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('LiveStory', LiveStory);
  },
};

export default theme;
