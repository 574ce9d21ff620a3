import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { record, text } from '../read.ts';

const feature = 'Account center';

/** Each field of the policy, and what it is called on the page. A missing one counts as off. */
const fields = {
  name: 'Name',
  avatar: 'Picture',
  profile: 'Profile',
  email: 'Email',
  phone: 'Phone',
  username: 'User name',
  password: 'Password',
  social: 'Connected accounts',
  mfa: 'Second step',
  session: 'Sessions and connected apps',
} as const;

const patch = (name: string) =>
  `Console: Sign-in & account › Account center; or PATCH /api/account-center with all of "fields", "${name}": "Edit" among them.`;

const ofField = (
  [name, label]: readonly [string, string],
  policy: Readonly<Record<string, unknown>>,
): Finding => {
  const control = text(policy[name]) ?? 'Off';
  if (control === 'Edit') return { feature, standing: 'ok', text: `${label} can be changed.` };
  if (control === 'ReadOnly') {
    return {
      feature,
      standing: 'off',
      text: `${label} can be seen and not changed.`,
      remedy: patch(name),
    };
  }
  return { feature, standing: 'off', text: `${label} is hidden.`, remedy: patch(name) };
};

/** Whether the Account API is on, and what users may do with each field. */
export const checkPolicy = ({ settings }: Facts): Finding[] => {
  const { enabled, fields: policy } = record(settings.body);
  if (settings.status !== 200) {
    return [
      {
        feature,
        standing: 'unknown',
        text: `The settings could not be read (${settings.reason ?? `status ${settings.status}`}).`,
      },
    ];
  }
  if (enabled !== true) {
    const remedy =
      'Console: Sign-in & account › Account center › enable; or PATCH /api/account-center {"enabled": true}.';
    return [
      {
        feature,
        standing: 'missing',
        text: 'The Account API is switched off: every call is refused.',
        remedy,
      },
    ];
  }
  return [
    { feature, standing: 'ok', text: 'The Account API is on.' },
    ...Object.entries(fields).map((entry) => ofField(entry, record(policy))),
  ];
};
