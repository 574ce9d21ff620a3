import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './lib/workspace.mjs';

const folder = join(root, '.github/workflows');
const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @param {string} file */
const read = (file) => readFileSync(join(folder, file), 'utf8');

/**
 * The jobs of a workflow, each as text.
 *
 * @param {string} text
 */
const jobsOf = (text) =>
  (text.split(/^jobs:\n/m)[1] ?? '').split(/^(?= {2}[\w-]+:$)/m).filter((job) => job.trim() !== '');

describe.each(files)('%s', (file) => {
  const text = read(file);

  it('names every action by a commit, with its version', () => {
    const used = [...text.matchAll(/uses: (.*)$/gm)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) {
      expect(action).toMatch(/^[\w-]+\/[\w-]+(\/[\w-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it('leaves no credentials of a checkout behind', () => {
    const checkouts = text.split('uses: actions/checkout@').slice(1);
    for (const checkout of checkouts) {
      expect(checkout.split(/^ {6}- /m)[0]).toContain('persist-credentials: false');
    }
  });

  it('installs the very pnpm that the repository names', () => {
    for (const [, named] of text.matchAll(/(pnpm@[^\s]*)/g)) expect(named).toBe(packageManager);
  });

  it('has no rights but what a job asks for', () => {
    expect(text).toMatch(/^permissions:( \{\}|\n {2}contents: read)$/m);
    expect(text).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN|pull_request_target/);
  });
});

describe('what may publish', () => {
  const jobs = jobsOf(read('release.yml'));
  const publishing = jobs.filter((job) => job.includes('id-token: write'));

  it('is one job, in its environment, after a job without rights', () => {
    expect(publishing).toHaveLength(1);
    expect(publishing[0]).toContain('environment: npm');
    expect(publishing[0]).not.toContain('contents: write');
    const packing = jobs.find((job) => job.startsWith('  pack:'));
    expect(packing).toContain('permissions:\n      contents: read\n');
    expect(packing).toContain('run: npm test');
    expect(packing).not.toContain(': write');
  });

  it('runs nothing of the repository and of its dependencies', () => {
    expect(publishing[0]).not.toMatch(/checkout|pnpm|npm (ci|install|i|test|run|exec)|npx|node /);
    expect(publishing[0]).toContain('npm publish "./$file" --ignore-scripts --provenance');
  });

  it('is none of those that install', () => {
    for (const job of jobs.filter((text) => /pnpm install|npm test/.test(text))) {
      expect(job).not.toContain('id-token');
    }
  });
});
