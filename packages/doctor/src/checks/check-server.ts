import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { record } from '../read.ts';

const feature = 'Server';

/** The newest route or method that each release brought. Source: the server's change logs. */
const marks: readonly { readonly path: string; readonly method: string; readonly from: string }[] =
  [
    { path: '/api/my-account/trusted-devices', method: 'get', from: 'later than 1.42' },
    { path: '/api/my-account/identities', method: 'put', from: '1.40' },
    { path: '/api/my-account/grants', method: 'get', from: '1.38' },
  ];

/** Whether the server answers, and how new it is. */
export const checkServer = ({ discovery, description, examination }: Facts): Finding[] => {
  if (discovery.status !== 200) {
    const why = discovery.reason ?? `status ${discovery.status}`;
    const remedy = 'Check the endpoint: it is the URL of Logto itself, without /oidc or /api.';
    return [
      {
        feature,
        standing: 'missing',
        text: `${examination.endpoint} does not answer as Logto does (${why}).`,
        remedy,
      },
    ];
  }
  const findings: Finding[] = [
    { feature, standing: 'ok', text: `${examination.endpoint} answers.` },
  ];
  const paths = record(record(description.body).paths);
  if (Object.keys(paths).length === 0) {
    return [
      ...findings,
      {
        feature,
        standing: 'unknown',
        text: 'The server does not describe its routes, so its version is not known.',
      },
    ];
  }
  const newest = marks.find(({ path, method }) => method in record(paths[path]));
  return [
    ...findings,
    newest
      ? { feature, standing: 'ok', text: `Its routes are those of Logto ${newest.from} or newer.` }
      : {
          feature,
          standing: 'missing',
          text: 'Its routes are older than those of Logto 1.38: there are no sessions and no connected apps.',
          remedy: 'Update Logto.',
        },
  ];
};
