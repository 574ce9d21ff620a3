import { checkApplication } from './checks/check-application.ts';
import { checkBackend } from './checks/check-backend.ts';
import { checkConnectors, checkSocial } from './checks/check-connectors.ts';
import { checkCors } from './checks/check-cors.ts';
import { checkPasswords } from './checks/check-passwords.ts';
import { checkPolicy } from './checks/check-policy.ts';
import { checkScopes } from './checks/check-scopes.ts';
import { checkFactors, checkPasskeys } from './checks/check-second-step.ts';
import { checkServer, isLogto } from './checks/check-server.ts';
import type { DiagnosisOptions } from './diagnosis-options.ts';
import { readFacts } from './facts.ts';
import type { Finding } from './finding.ts';

/** An origin as browsers write it; a slash at its end, as addresses are copied with, is none of it. */
const originOf = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { origin, href } = new URL(address);
  return href === `${origin}/` ? origin : undefined;
};

/**
 * Looks at a tenant and says, feature by feature, what works and what the rest needs. Changes nothing; never rejects for
 * what the tenant answers.
 *
 * @throws TypeError when the endpoint, the origin or the backend is no URL
 */
export const diagnose = async (given: DiagnosisOptions): Promise<readonly Finding[]> => {
  const { endpoint, appOrigin, backend } = given;
  if (!URL.canParse(endpoint)) throw new TypeError(`${endpoint} is no URL`);
  if (appOrigin !== undefined && originOf(appOrigin) === undefined) {
    throw new TypeError(`${appOrigin} is no origin, which is like https://app.example.com`);
  }
  if (backend !== undefined && !URL.canParse(backend, appOrigin)) {
    throw new TypeError(`${backend} is no URL; a path needs the origin of the page with it`);
  }
  const facts = await readFacts({
    ...given,
    appOrigin: appOrigin === undefined ? undefined : originOf(appOrigin),
  });
  const server = checkServer(facts);
  // Nothing else can be told about what is no Logto.
  if (!isLogto(facts)) return server;
  return [
    ...server,
    ...checkPolicy(facts),
    ...checkCors(facts),
    ...checkApplication(facts),
    ...checkScopes(facts),
    ...checkConnectors(facts),
    ...checkPasswords(facts),
    ...checkFactors(facts),
    ...checkPasskeys(facts),
    ...checkSocial(facts),
    ...checkBackend(facts),
  ];
};
