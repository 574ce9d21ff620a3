/**
 * A page of `docs/guides` for Storybook: links to other pages of the repository lead nowhere here, so only their text
 * stays, and what a code block says about its check (`tsx src/app.tsx`) is left out with the comments.
 */
export const forStorybook = (markdown: string): string =>
  markdown
    .replaceAll(/<!--[\s\S]*?-->\n*/g, '')
    .replaceAll(/^```(\w+) .*$/gm, '```$1')
    .replaceAll(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1');
