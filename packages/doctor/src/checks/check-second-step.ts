import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { record, strings } from '../read.ts';
import { isAtLeast, releaseOf } from '../release-of.ts';

const factors = {
  Totp: 'Authenticator app',
  WebAuthn: 'Passkey as a second step',
  BackupCode: 'Backup codes',
} as const;

/** Which second factors the tenant offers. */
export const checkFactors = ({ experience }: Facts): Finding[] => {
  const feature = 'Second step';
  if (experience.status !== 200) {
    return [
      {
        feature,
        standing: 'unknown',
        text: `The sign-in experience could not be read (status ${experience.status}).`,
      },
    ];
  }
  const offered = strings(record(record(experience.body).mfa).factors);
  return Object.entries(factors).map(([factor, label]) =>
    offered.includes(factor)
      ? { feature, standing: 'ok', text: `${label} is offered.` }
      : {
          feature,
          standing: 'off',
          text: `${label} is not offered.`,
          remedy: 'Console: Multi-factor auth.',
        },
  );
};

/** Whether browsers let a page use passkeys of Logto's host: the port does not matter, and the page may be below it. */
const isCovered = (pageHost: string, logtoHost: string): boolean =>
  pageHost === logtoHost || pageHost.endsWith(`.${logtoHost}`);

/** Whether a page of the app's origin can make passkeys that Logto takes. */
export const checkPasskeys = (facts: Facts): Finding[] => {
  const { experience, settings, examination } = facts;
  const feature = 'Passkeys';
  const { mfa, passkeySignIn } = record(experience.body);
  const isOffered =
    strings(record(mfa).factors).includes('WebAuthn') || record(passkeySignIn).enabled === true;
  if (!isOffered)
    return [
      {
        feature,
        standing: 'off',
        text: 'Passkeys are not offered.',
        remedy: 'Console: Multi-factor auth › Passkeys.',
      },
    ];
  const { appOrigin, endpoint } = examination;
  if (!appOrigin) {
    return [
      {
        feature,
        standing: 'unknown',
        text: 'Give the origin of your page (--origin) to see whether passkeys can be made there.',
      },
    ];
  }
  const origins = strings(record(settings.body).webauthnRelatedOrigins);
  const possible: Finding = {
    feature,
    standing: 'ok',
    text: `Passkeys can be made on ${appOrigin}.`,
  };
  const remedy = `PATCH /api/account-center {"webauthnRelatedOrigins": ${JSON.stringify([...origins, appOrigin])}}`;
  if (new URL(endpoint).origin === appOrigin || origins.includes(appOrigin)) return [possible];
  if (!isCovered(new URL(appOrigin).hostname, new URL(endpoint).hostname)) {
    return [
      {
        feature,
        standing: 'missing',
        text: `${appOrigin} is not among the related origins: browsers refuse passkeys for Logto’s domain there.`,
        remedy,
      },
    ];
  }
  if (isAtLeast(releaseOf(facts), '1.42') !== false) return [possible];
  return [
    {
      feature,
      standing: 'missing',
      text: `${appOrigin} is not among the related origins: Logto before 1.42 takes passkeys from its own origin and from those alone.`,
      remedy,
    },
  ];
};
