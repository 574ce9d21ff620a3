import { defineConfig } from 'vitest/config';

const conditions = ['@account-center/source', 'module', 'import', 'default'];
const source = { resolve: { conditions }, ssr: { resolve: { conditions } } };

const nodeProject = (name: string, root: string, globalSetup: string[] = []) => ({
  ...source,
  test: {
    name,
    root,
    environment: 'node',
    include: ['src/**/*.test.ts', '*.test.ts'],
    globalSetup,
  },
});

export default defineConfig({
  test: {
    // All cores; by default Vitest keeps one for itself, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      nodeProject('client', 'packages/client'),
      nodeProject('server', 'packages/server', ['src/test/install-redis.ts']),
      nodeProject('mocks', 'mocks'),
      nodeProject('doctor', 'packages/doctor'),
      nodeProject('examples', 'examples'),
      { test: { name: 'scripts', root: 'scripts', include: ['**/*.test.mjs'] } },
      {
        ...source,
        test: {
          name: 'ui',
          root: 'packages/ui',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}', '*.test.ts'],
          setupFiles: ['src/test/setup.ts'],
        },
      },
    ],
  },
});
