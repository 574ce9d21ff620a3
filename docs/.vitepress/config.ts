import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { defineConfig } from 'vitepress';
import llms from 'vitepress-plugin-llms';
import { apiItems, guideItems } from './sidebar.ts';

const docs = join(import.meta.dirname, '..');
const root = join(docs, '..');

/** The repository on the web; links to files outside of the pages lead there. */
const repository = process.env.GITHUB_REPOSITORY
  ? `${process.env.GITHUB_SERVER_URL ?? 'https://github.com'}/${process.env.GITHUB_REPOSITORY}`
  : undefined;

/** Where a link from a page leads on the site. */
const siteLink = (page: string, href: string): string => {
  if (/^(?:[a-z]+:|#|\/)/i.test(href)) return href;
  const [path = '', hash] = href.split('#');
  const target = join(dirname(join(docs, page)), decodeURIComponent(path));
  const isPage = !relative(docs, target).startsWith('..') && target.endsWith('.md');
  if (isPage || !existsSync(target)) return href;
  if (!relative(docs, target).startsWith('..') && !target.endsWith('/')) return href;
  const file = relative(root, target);
  return repository ? `${repository}/blob/main/${file}${hash ? `#${hash}` : ''}` : '#';
};

export default defineConfig({
  title: 'Account center for Logto',
  description: 'A drop-in account center for React apps that sign in with Logto',
  lang: 'en-US',
  base: process.env.SITE_BASE ?? '/',
  srcExclude: ['decisions/**', '.blocks/**', 'node_modules/**'],
  rewrites: { 'api/README.md': 'api/index.md' },
  cleanUrls: true,
  lastUpdated: false,
  // Links are checked by the documentation check, which knows the files outside of the pages as well.
  ignoreDeadLinks: true,
  markdown: {
    theme: { light: 'github-light', dark: 'github-dark' },
    config(md) {
      const render = md.renderer.rules.link_open;
      md.renderer.rules.link_open = (tokens, index, options, env, self) => {
        const token = tokens[index];
        const href = token?.attrGet('href');
        if (token && href) token.attrSet('href', siteLink(String(env.relativePath), href));
        return (
          render?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options)
        );
      };
    },
  },
  vite: {
    plugins: [
      // Typed against another version of Vite than VitePress brings.
      llms({
        ignoreFiles: ['decisions/**', 'index.md'],
        title: 'Account center for Logto',
        description:
          'React components and headless hooks for profile, sign-in methods, 2-step verification, sessions, and step-up verification with Logto.',
      }) as never,
    ],
  },
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Guides', link: '/guides/getting-started', activeMatch: '/guides/' },
      { text: 'Reference', link: '/api/', activeMatch: '/api/' },
      { text: 'Storybook', link: '/storybook/index.html', target: '_blank' },
    ],
    sidebar: {
      '/api/': [{ text: 'Reference', items: apiItems(docs) }],
      '/': guideItems(docs),
    },
    outline: [2, 3],
    ...(repository && {
      socialLinks: [{ icon: 'github', link: repository }],
      editLink: { pattern: `${repository}/edit/main/docs/:path`, text: 'Edit this page' },
    }),
    footer: { message: 'Released under the MIT License.' },
  },
});
