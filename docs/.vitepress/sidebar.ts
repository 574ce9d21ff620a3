import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Item = { readonly text: string; readonly link: string };
type Group = { readonly text: string; readonly items: Item[] };

const groups: readonly (readonly [string, readonly string[]])[] = [
  ['Start', ['guides/getting-started', 'guides/testing', 'guides/troubleshooting']],
  ['Customize', ['guides/theming', 'guides/sections', 'guides/navigation', 'guides/languages']],
  ['Build your own', ['guides/headless', 'guides/step-up', 'guides/server', 'guides/ssr']],
  ['Background', ['guides/migrating', 'comparison', 'accessibility', 'threat-model']],
];

const titleOf = (docs: string, page: string): string => {
  const text = readFileSync(join(docs, `${page}.md`), 'utf8');
  return /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? page;
};

const itemOf = (docs: string, page: string): Item => ({
  text: titleOf(docs, page),
  link: `/${page}`,
});

/** The guides in their groups; a page that no group names comes last, so that none is lost. */
export const guideItems = (docs: string): Group[] => {
  const grouped = new Set(groups.flatMap(([, pages]) => pages));
  const pages = ['', 'guides/']
    .flatMap((folder) => readdirSync(join(docs, folder)).map((file) => folder + file))
    .filter((file) => file.endsWith('.md') && !/(?:^|\/)(?:index|README)\.md$/.test(file))
    .map((file) => file.slice(0, -'.md'.length));
  const others = pages.filter((page) => !grouped.has(page));
  return [
    ...groups.map(([text, names]) => ({
      text,
      items: names.filter((name) => pages.includes(name)).map((name) => itemOf(docs, name)),
    })),
    ...(others.length > 0
      ? [{ text: 'More', items: others.map((page) => itemOf(docs, page)) }]
      : []),
  ];
};

/** The pages of the reference, one for each entry of a package. */
export const apiItems = (docs: string): Item[] =>
  readdirSync(join(docs, 'api'))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => file.slice(0, -'.md'.length))
    .map((page) => ({ text: titleOf(docs, `api/${page}`), link: `/api/${page}` }));
