/**
 * A part of the source whose tests are tried by mutants, and the Vitest project that has those tests.
 *
 * @typedef {object} Target
 * @property {string} name what `pnpm mutants` takes
 * @property {string} project
 * @property {readonly string[]} mutate patterns of the files that are changed, without braces: StrykerJS splits at commas
 */

/** Whatever is named by a pattern, no test is changed. */
export const notTests = ['!**/*.test.ts', '!**/*.test.tsx', '!**/*.d.ts', '!**/test/**'];

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
    mutate: [
      'packages/client/src/request.ts',
      'packages/client/src/access-token.ts',
      'packages/client/src/user-binding.ts',
      'packages/client/src/user-check.ts',
    ],
  },
  {
    name: 'ui',
    project: 'ui',
    mutate: [
      'packages/ui/src/core/step-up/*.ts',
      'packages/ui/src/core/social/*.ts',
      'packages/ui/src/core/flows/*.ts',
      'packages/ui/src/core/*task*.ts',
      // The reset, and what it drops.
      'packages/ui/src/core/account-core.ts',
      'packages/ui/src/core/stored-account.ts',
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
