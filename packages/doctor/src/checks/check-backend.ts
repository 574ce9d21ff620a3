import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { record, strings, text } from '../read.ts';

const feature = 'Access tokens and deletion';

/** Whether the machine-to-machine application can do what the server package needs. */
export const checkBackend = ({ management, settings, examination }: Facts): Finding[] => {
  if (!management) {
    return [
      {
        feature,
        standing: 'unknown',
        text: 'They need a machine-to-machine application. Give it (LOGTO_M2M_ID and LOGTO_M2M_SECRET) to see whether its role is right.',
      },
    ];
  }
  const { token } = management;
  const body = record(token.body);
  if (text(body.access_token) === undefined) {
    const code = text(body.error) ?? text(body.code) ?? token.reason ?? `status ${token.status}`;
    return [
      {
        feature,
        standing: 'missing',
        text: `The machine-to-machine application ${examination.machine?.id} gets no token (${code}).`,
        remedy:
          'Check its id, its secret, and the resource: https://<tenant id>.logto.app/api, "default" being the tenant id of a server of your own.',
      },
    ];
  }
  const scopes = (text(body.scope) ?? '').split(' ');
  if (!scopes.includes('all') || management.settings?.status !== 200) {
    return [
      {
        feature,
        standing: 'missing',
        text: 'The machine-to-machine application lacks the permission "all" of the Management API.',
        remedy:
          'Console: Roles › create a machine-to-machine role with the permission "all" of the Logto Management API › assign it to the application.',
      },
    ];
  }
  const control = text(record(record(settings.body).fields).session);
  const findings: Finding[] = [
    {
      feature,
      standing: 'ok',
      text: 'The machine-to-machine application may use the Management API.',
    },
  ];
  if (!strings(['Edit', 'ReadOnly']).includes(control ?? 'Off')) {
    findings.push({
      feature,
      standing: 'missing',
      text: 'The server package proves verifications by the list of connected apps, which the policy hides.',
      remedy: 'Set the field "session" of the account center to "ReadOnly" or "Edit".',
    });
  }
  return findings;
};
