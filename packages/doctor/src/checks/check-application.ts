import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { record, strings, text } from '../read.ts';

const feature = 'Application';

/** Whether the application is the tenant's own, and where its sign-ins may return to. */
export const checkApplication = ({ examination, management }: Facts): Finding[] => {
  const { appId, appOrigin } = examination;
  const answer = management?.application;
  if (!appId || !answer) {
    const what = appId
      ? 'a machine-to-machine application (LOGTO_M2M_ID)'
      : 'the id of the application (--app-id)';
    return [{ feature, standing: 'unknown', text: `Give ${what} to see how it is set up.` }];
  }
  if (answer.status !== 200) {
    return [
      {
        feature,
        standing: 'missing',
        text: `There is no application ${appId} (status ${answer.status}).`,
        remedy: 'Check the id in the Console: Applications.',
      },
    ];
  }
  const { isThirdParty, oidcClientMetadata, type } = record(answer.body);
  const redirectUris = strings(record(oidcClientMetadata).redirectUris);
  const findings: Finding[] = [
    isThirdParty === true
      ? {
          feature,
          standing: 'missing',
          text: 'It is a third-party application: it may show an account and not change it.',
          remedy:
            'Create a first-party application for the app; an existing one cannot be turned into one.',
        }
      : {
          feature,
          standing: 'ok',
          text: `It is a first-party application (${text(type) ?? 'of unknown type'}).`,
        },
  ];
  if (!appOrigin) return findings;
  const isKnown = redirectUris.some(
    (uri) => URL.canParse(uri) && new URL(uri).origin === appOrigin,
  );
  findings.push(
    isKnown
      ? { feature, standing: 'ok', text: `Sign-ins may return to ${appOrigin}.` }
      : {
          feature,
          standing: 'missing',
          text: `No redirect URI is on ${appOrigin}: nobody can sign in there.`,
          remedy: `Console: Applications › ${appId} › Redirect URIs › add ${appOrigin}/callback`,
        },
  );
  return findings;
};
