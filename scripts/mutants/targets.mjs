/**
 * A part of the source whose tests are tried by mutants, and the Vitest project that has those tests.
 *
 * @typedef {object} Target
 * @property {string} name what `pnpm mutants` takes
 * @property {string} project
 * @property {readonly string[]} mutate patterns of the files that are changed
 */

const notTests = ['!**/*.test.{ts,tsx}', '!**/*.d.ts', '!**/test/**'];

/** @type {readonly Target[]} */
export const targets = [
  {
    name: 'server',
    project: 'server',
    mutate: ['packages/server/src/**/*.ts', ...notTests],
  },
  {
    name: 'client',
    project: 'client',
    mutate: ['packages/client/src/request.ts', 'packages/client/src/access-token.ts'],
  },
  {
    name: 'ui',
    project: 'ui',
    mutate: [
      'packages/ui/src/core/*{step-up,social,task,reset}*.{ts,tsx}',
      'packages/ui/src/core/**/*{step-up,social,task,reset}*.{ts,tsx}',
      ...notTests,
    ],
  },
];

/**
 * The target of a name.
 *
 * @param {string | undefined} name
 * @returns {Target}
 */
export function targetOf(name) {
  const target = targets.find((candidate) => candidate.name === name);
  if (target) return target;
  const names = targets.map((candidate) => candidate.name).join(', ');
  throw new Error(`There are no mutants of "${name}": choose one of ${names}`);
}
