import { checkApplication } from './checks/check-application.ts';
import { checkBackend } from './checks/check-backend.ts';
import { checkConnectors, checkSocial } from './checks/check-connectors.ts';
import { checkCors } from './checks/check-cors.ts';
import { checkPolicy } from './checks/check-policy.ts';
import { checkScopes } from './checks/check-scopes.ts';
import { checkFactors, checkPasskeys } from './checks/check-second-step.ts';
import { checkServer } from './checks/check-server.ts';
import type { Examination } from './examination.ts';
import { readFacts } from './facts.ts';
import type { Finding } from './finding.ts';

/**
 * Looks at a tenant and says, feature by feature, what works and what the rest needs. Changes nothing; never rejects for
 * what the tenant answers.
 *
 * @throws TypeError when the endpoint, the origin or the backend is no URL
 */
export const examine = async (examination: Examination): Promise<readonly Finding[]> => {
  const { endpoint, appOrigin, backend } = examination;
  if (!URL.canParse(endpoint)) throw new TypeError(`${endpoint} is no URL`);
  if (
    appOrigin !== undefined &&
    (!URL.canParse(appOrigin) || new URL(appOrigin).origin !== appOrigin)
  ) {
    throw new TypeError(`${appOrigin} is no origin, which is like https://app.example.com`);
  }
  if (backend !== undefined && !URL.canParse(backend, appOrigin)) {
    throw new TypeError(`${backend} is no URL; a path needs the origin of the page with it`);
  }
  const facts = await readFacts(examination);
  const server = checkServer(facts);
  // Nothing else can be told about what is no Logto.
  if (facts.discovery.status !== 200) return server;
  return [
    ...server,
    ...checkPolicy(facts),
    ...checkCors(facts),
    ...checkApplication(facts),
    ...checkScopes(facts),
    ...checkConnectors(facts),
    ...checkFactors(facts),
    ...checkPasskeys(facts),
    ...checkSocial(facts),
    ...checkBackend(facts),
  ];
};
