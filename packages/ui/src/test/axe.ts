import axe from 'axe-core';

/** What axe finds in the page as it stands, one line each. Colors and layout need a browser: the stories check them. */
export const axeViolations = async (): Promise<string[]> => {
  const { violations } = await axe.run(document.body, {
    rules: {
      'color-contrast': { enabled: false },
      // A part of a host's page has no landmarks of its own.
      region: { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};
