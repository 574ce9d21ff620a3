/**
 * Where a package's source is, for `repository` of its package.json. npm compares it with the workflow that publishes,
 * and refuses provenance that names another place.
 *
 * @param {string} folder the package's folder, relative to the root
 * @param {Record<string, string | undefined>} environment of a job on GitHub
 * @returns {{ type: 'git', url: string, directory: string } | undefined} nothing outside of such a job
 */
export function repositoryOf(folder, environment) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = environment;
  if (!server || !name) return undefined;
  return { type: 'git', url: `git+${server}/${name}.git`, directory: folder };
}
