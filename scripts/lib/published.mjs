/** The folders of the packages that are published, in the order in which they depend on each other. */
export const published = [
  'packages/client',
  'packages/ui',
  'packages/server',
  'packages/doctor',
  'mocks',
];
