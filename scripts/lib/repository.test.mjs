import { expect, it } from 'vitest';
import { repositoryOf } from './repository.mjs';

it('names the repository whose job publishes', () => {
  const job = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/account-center' };

  expect(repositoryOf('packages/ui', job)).toEqual({
    type: 'git',
    url: 'git+https://github.com/acme/account-center.git',
    directory: 'packages/ui',
  });
});

it('names nothing outside of a job', () => {
  expect(repositoryOf('packages/ui', {})).toBeUndefined();
});
