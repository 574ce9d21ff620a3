import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';

const feature = 'Requests of the page';

const isAllowed = (headers: Headers, origin: string): boolean =>
  ['*', origin].includes(headers.get('access-control-allow-origin') ?? '');

/** Whether a page of the app's origin may call the Account API, and read the settings. */
export const checkCors = ({ examination, preflight, settings }: Facts): Finding[] => {
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
  findings.push(
    isSameOrigin || isAllowed(settings.headers, appOrigin)
      ? { feature, standing: 'ok', text: 'It may read the tenant’s settings.' }
      : {
          feature,
          standing: 'missing',
          text: 'It may not read the tenant’s settings, for which Logto sends no CORS headers.',
          remedy:
            'Serve @account-center/server and give its path as backend, or hand the settings to <AccountProvider settings>.',
        },
  );
  return findings;
};
