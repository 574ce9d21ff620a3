/**
 * What axe checks in a story, in the panel as in `npm test`: WCAG 2.2 A and AA and axe's best practices. A story is a
 * part of a page, so the rules about a page's landmarks and headings do not apply.
 */
export const axeOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    region: { enabled: false },
    'landmark-one-main': { enabled: false },
    'page-has-heading-one': { enabled: false },
    'heading-order': { enabled: false },
    'target-size': { enabled: true },
  },
};
