import { type Facts, guessedRedirectUri } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type { ProbeResponse } from '../probe.ts';
import { record, strings, text } from '../read.ts';

const feature = 'Application';

const isUnknown = (appId: string, { status }: ProbeResponse): Finding => ({
  feature,
  standing: 'missing',
  text: `There is no application ${appId} (status ${status}).`,
  remedy: 'Check the id in the Console: Applications.',
});

/** What the sign-in itself tells of the application, without any rights. */
const ofAuthorization = (
  appId: string,
  examination: Facts['examination'],
  authorization: ProbeResponse | undefined,
): Finding[] => {
  const more: Finding = {
    feature,
    standing: 'unknown',
    text: 'Give a machine-to-machine application (LOGTO_M2M_ID) to see how it is set up.',
  };
  if (!authorization) return [more];
  const { error } = record(authorization.body);
  const isRedirect = authorization.status >= 300 && authorization.status < 400;
  if (error === 'invalid_client') return [isUnknown(appId, authorization)];
  if (!isRedirect && error !== 'invalid_redirect_uri') return [more];
  const uri = guessedRedirectUri(examination);
  if (isRedirect) {
    return [
      { feature, standing: 'ok', text: `It is known, and its sign-ins may return to ${uri}.` },
      more,
    ];
  }
  const elsewhere: Finding = {
    feature,
    standing: 'unknown',
    text: `Its sign-ins do not return to ${uri}. Whether they do to another address there is not told.`,
  };
  const known: Finding = { feature, standing: 'ok', text: 'It is known.' };
  return [known, ...(examination.appOrigin ? [elsewhere] : []), more];
};

/** Whether the application is the tenant's own, and where its sign-ins may return to. */
export const checkApplication = ({ examination, management, authorization }: Facts): Finding[] => {
  const { appId, appOrigin } = examination;
  const answer = management?.application;
  if (!appId) {
    const text = 'Give the id of the application (--app-id) to see how it is set up.';
    return [{ feature, standing: 'unknown', text }];
  }
  if (!answer) return ofAuthorization(appId, examination, authorization);
  if (answer.status !== 200) return [isUnknown(appId, answer)];
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
          text: `No redirect URI is on ${appOrigin}: no one can sign in there.`,
          remedy: `Console: Applications › ${appId} › Redirect URIs › add ${appOrigin}/callback`,
        },
  );
  return findings;
};
