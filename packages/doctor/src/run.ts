import { parseArgs } from 'node:util';
import { diagnose } from './diagnose.ts';
import type { DiagnosisOptions } from './diagnosis-options.ts';
import { formatReport } from './format-report.ts';

const usage = `Usage: npx @account-center/doctor --endpoint https://auth.example.com [options]

  --endpoint URL        the Logto server
  --app-id ID           the application that users sign in to
  --origin URL          the origin of the page with the account center
  --backend URL         where the server package is mounted: a URL, or a path of the origin
  --social-redirect URI where social providers send users back to (/callback/social); may be given more than once
  --json                the findings as JSON
  --no-color            without colors

Secrets come from the environment alone, and are never printed:

  LOGTO_M2M_ID, LOGTO_M2M_SECRET   a machine-to-machine application, to look at connectors and the application
  LOGTO_M2M_RESOURCE               its resource, https://default.logto.app/api unless told
  LOGTO_USER_TOKEN                 an access token of a user, to look at its scopes

LOGTO_ENDPOINT and LOGTO_APP_ID stand in for the options. Exit code: 0 all is well, 1 something is to mend, 2 wrong use.`;

/** What the program wrote, and how it ended. */
export type Outcome = { readonly output: string; readonly code: 0 | 1 | 2 };

const readOptions = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      endpoint: { type: 'string' },
      'app-id': { type: 'string' },
      origin: { type: 'string' },
      backend: { type: 'string' },
      'social-redirect': { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
      'no-color': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
};

/**
 * Runs the program.
 *
 * @param args without the names of Node.js and of the file
 * @param env where secrets come from
 */
export const run = async (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { isTerminal, fetch }: { readonly isTerminal: boolean } & Pick<DiagnosisOptions, 'fetch'>,
): Promise<Outcome> => {
  try {
    const options = readOptions(args);
    if (options.help) return { output: usage, code: 0 };
    const endpoint = options.endpoint ?? env.LOGTO_ENDPOINT;
    if (!endpoint) return { output: usage, code: 2 };
    const { LOGTO_M2M_ID: id, LOGTO_M2M_SECRET: secret, LOGTO_M2M_RESOURCE: resource } = env;
    const findings = await diagnose({
      endpoint,
      appId: options['app-id'] ?? env.LOGTO_APP_ID,
      appOrigin: options.origin,
      backend: options.backend,
      socialRedirectUri: options['social-redirect'],
      machine: id && secret ? { id, secret, resource } : undefined,
      userToken: env.LOGTO_USER_TOKEN,
      fetch,
    });
    const isColored = isTerminal && !options['no-color'] && !env.NO_COLOR;
    return {
      output: options.json
        ? JSON.stringify({ findings }, null, 2)
        : formatReport(findings, isColored),
      code: findings.some(({ standing }) => standing === 'missing') ? 1 : 0,
    };
  } catch (error) {
    if (error instanceof TypeError) return { output: `${error.message}\n\n${usage}`, code: 2 };
    throw error;
  }
};
