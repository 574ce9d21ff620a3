const icon = (content: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${content}</svg>`,
  )}`;

/** A logo for light and one for dark grounds, as data URIs. */
export type Logo = { logo: string; logoDark: string };

const bothWays = (draw: (ink: string) => string, light: string, dark: string): Logo => ({
  logo: icon(draw(light)),
  logoDark: icon(draw(dark)),
});

/** A head with eight legs. */
export const octoLogo: Logo = bothWays(
  (ink) =>
    `<g fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round"><path d="M9 14c0 5-2 6-5 6M10.500 14.500c0 4-1 6.500-3 7.500M13.500 14.500c0 4 1 6.500 3 7.500M15 14c0 5 2 6 5 6"/></g><circle cx="12" cy="9" r="6.500" fill="${ink}"/>`,
  '#1f2328',
  '#f0f6fc',
);

/** An envelope in three colors. */
export const gamailLogo: Logo = bothWays(
  (ink) =>
    `<path fill="${ink}" d="M2 6h20v13H2z"/><path fill="#34a853" d="M2 6h4v13H2z"/><path fill="#4285f4" d="M18 6h4v13h-4z"/><path fill="none" stroke="#ea4335" stroke-width="3" d="m3 7 9 7 9-7"/>`,
  '#e8eaed',
  '#ffffff',
);

/** A sign that says no. */
export const nopeLogo: Logo = bothWays(
  (ink) =>
    `<g fill="none" stroke="${ink}" stroke-width="2.500"><circle cx="12" cy="12" r="9"/><path d="m6 6 12 12"/></g>`,
  '#a51622',
  '#ff9a9f',
);

/** A sleepy face. */
export const slothLogo: Logo = bothWays(
  (ink) =>
    `<circle cx="12" cy="12" r="10" fill="${ink}"/><g fill="none" stroke="#fff" stroke-width="1.800" stroke-linecap="round"><path d="M6.500 11q1.500 1.500 3 0M14.500 11q1.500 1.500 3 0M9.500 16.500h5"/></g>`,
  '#4b6a1f',
  '#6f9a33',
);
