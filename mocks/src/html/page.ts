import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup whose values were escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** One page of the fake: what the tab says, what the card holds and whose colors it wears. */
export type Page = {
  title: string;
  body: Markup;
  /** A class of the body element; the sign-in page's looks unless told. */
  look?: string;
  /** The address of a module script; pages do without one as a rule. */
  script?: string;
};

/** Where the style sheet of all pages is. */
export const PAGES_CSS = '/__assets/pages.css';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  'img-src data: https: http:',
  "base-uri 'none'",
].join('; ');

/** Answers with a page: no inline script or style, nothing from elsewhere but images. */
export const answerPage = (c: Context, page: Page, status: 200 | 400 | 404 | 422 = 200) => {
  c.header('content-security-policy', policy);
  c.header('cache-control', 'no-store');
  const { title, body, look = 'plain', script } = page;
  return c.html(
    html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${PAGES_CSS}" />
    ${script === undefined ? '' : html`<script type="module" src="${script}"></script>`}
  </head>
  <body class="${look}">
    <main class="card">${body}</main>
  </body>
</html>`,
    status,
  );
};

/** A message that assistive technology reads out at once; empty without a text. */
export const problem = (text: string | undefined): Markup =>
  text === undefined ? html`` : html`<p class="problem" role="alert" id="problem">${text}</p>`;
