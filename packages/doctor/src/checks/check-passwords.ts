import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { record } from '../read.ts';

const feature = 'Password';

/** Whether passwords can be compared with known leaks, where the policy asks for it. */
export const checkPasswords = ({ experience, management, settings }: Facts): Finding[] => {
  const { passwordPolicy } = record(experience.body);
  const { pwned = true } = record(record(passwordPolicy).rejects);
  const isHidden = [undefined, 'Off'].includes(
    record(record(settings.body).fields).password as string | undefined,
  );
  if (experience.status !== 200 || pwned !== true || isHidden) return [];
  const tried = management?.passwordCheck;
  if (!tried) {
    return [
      {
        feature,
        standing: 'unknown',
        text: 'New passwords are compared with known leaks, by a public service. Give a machine-to-machine application (LOGTO_M2M_ID) to see whether Logto reaches it.',
      },
    ];
  }
  // The password is refused for being known, or taken: either way the service was asked.
  if (tried.status === 200 || tried.status === 400) {
    return [{ feature, standing: 'ok', text: 'New passwords are compared with known leaks.' }];
  }
  if (tried.status < 500 && tried.status !== 0) {
    return [
      {
        feature,
        standing: 'unknown',
        text: `Whether new passwords can be compared with known leaks could not be tried (status ${tried.status}).`,
      },
    ];
  }
  return [
    {
      feature,
      standing: 'missing',
      text: 'No one can set a password: the policy compares new ones with known leaks, and Logto does not reach the service that knows them.',
      remedy:
        'Let the server of Logto reach https://api.pwnedpasswords.com, or switch the check off: Console: Security › Password policy.',
    },
  ];
};
