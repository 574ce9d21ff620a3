import { backendUrl, type Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { record } from '../read.ts';

const feature = 'Requests of the page';

const isAllowed = (headers: Headers, origin: string): boolean =>
  ['*', origin].includes(headers.get('access-control-allow-origin') ?? '');

/** Whether the host's backend gives the settings to the page; nothing where no backend was named. */
const checkBackendSettings = ({ examination, backend }: Facts): Finding | undefined => {
  const url = backendUrl(examination);
  if (url === undefined || !backend) return undefined;
  const { status, reason, headers, body } = backend;
  const { appOrigin } = examination;
  const isRefused = status === 403 || (status === 200 && !isAllowed(headers, appOrigin ?? ''));
  if (appOrigin && new URL(url).origin !== appOrigin && isRefused) {
    return {
      feature,
      standing: 'missing',
      text: `A page on ${appOrigin} may not read the settings from ${url}.`,
      remedy: `Add ${appOrigin} to allowedOrigins of createAccountBackend.`,
    };
  }
  if (status !== 200 || record(body).accountCenter === undefined) {
    return {
      feature,
      standing: 'missing',
      text: `${url}/settings does not answer with the settings (${reason ?? `status ${status}`}).`,
      remedy: 'Mount the handler of @account-center/server there, and look at its log.',
    };
  }
  return { feature, standing: 'ok', text: `It reads the tenant’s settings from ${url}.` };
};

/** Whether a page of the app's origin may call the Account API, and read the settings. */
export const checkCors = (facts: Facts): Finding[] => {
  const { examination, preflight, settings } = facts;
  const { appOrigin, endpoint } = examination;
  if (!appOrigin || !preflight) {
    return [
      {
        feature,
        standing: 'unknown',
        text: 'Give the origin of your page (--origin) to see what it may call.',
      },
    ];
  }
  const isSameOrigin = URL.canParse(endpoint) && new URL(endpoint).origin === appOrigin;
  const findings: Finding[] = [
    isSameOrigin || isAllowed(preflight.headers, appOrigin)
      ? { feature, standing: 'ok', text: `A page on ${appOrigin} may call the Account API.` }
      : {
          feature,
          standing: 'missing',
          text: `A page on ${appOrigin} may not call the Account API.`,
          remedy:
            'Something between the page and Logto takes the CORS headers away: look at the reverse proxy.',
        },
  ];
  const ownSettings = checkBackendSettings(facts);
  if (ownSettings) return [...findings, ownSettings];
  findings.push(
    isSameOrigin || isAllowed(settings.headers, appOrigin)
      ? { feature, standing: 'ok', text: 'It may read the tenant’s settings.' }
      : {
          feature,
          standing: 'missing',
          text: 'It may not read the tenant’s settings, for which Logto sends no CORS headers.',
          remedy:
            'Serve @account-center/server and give its path as backend (here: --backend), or hand the settings to <AccountProvider settings>.',
        },
  );
  return findings;
};
