import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { record, text } from '../read.ts';
import { isAtLeast, knownReleases, type ReleaseRange, releaseOf } from '../release-of.ts';

const feature = 'Server';

/**
 * Whether an OpenID provider answers, and one that is Logto: development servers and single-page applications answer any
 * path with a page of their own.
 */
export const isLogto = ({
  discovery,
  settings,
}: Pick<Facts, 'discovery' | 'settings'>): boolean => {
  const { issuer } = record(discovery.body);
  if (discovery.status !== 200 || !/\/oidc$/.test(text(issuer) ?? '')) return false;
  // Logto may refuse, but it speaks JSON; a page in its place comes from elsewhere.
  return settings.status !== 200 || 'fields' in record(settings.body);
};

/** The release in words, as far as the server tells. */
const described = ({ from, before }: ReleaseRange): string => {
  const next = from && knownReleases[knownReleases.indexOf(from) + 1];
  if (from === undefined) return `It is older than Logto ${before}.`;
  if (next === undefined) return `It is Logto ${from} or newer.`;
  if (before === next) return `It is Logto ${from}.`;
  return before
    ? `It is Logto ${from} or newer, and older than ${before}.`
    : `It is Logto ${from} or newer; it does not tell more.`;
};

/** Whether the server answers, and how new it is. */
export const checkServer = (facts: Facts): Finding[] => {
  const { discovery, examination } = facts;
  if (!isLogto(facts)) {
    const why =
      discovery.reason ??
      (discovery.status === 200
        ? 'what comes is no answer of Logto'
        : `status ${discovery.status}`);
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
  const range = releaseOf(facts);
  if (range.from === undefined && range.before === undefined) {
    return [
      ...findings,
      {
        feature,
        standing: 'unknown',
        text: 'The server does not describe its routes, so its version is not known.',
      },
    ];
  }
  return [
    ...findings,
    isAtLeast(range, '1.38') === false
      ? {
          feature,
          standing: 'missing',
          text: 'It is older than Logto 1.38: there are no sessions and no connected apps.',
          remedy: 'Update Logto.',
        }
      : { feature, standing: 'ok', text: described(range) },
  ];
};
