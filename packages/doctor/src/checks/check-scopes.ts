import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { record, text } from '../read.ts';

const feature = 'Scopes of the token';

/** A key of the account that a scope shows, when the policy does not hide its field. */
const shownBy = [
  { scope: 'profile', key: 'name', field: 'name' },
  { scope: 'email', key: 'primaryEmail', field: 'email' },
  { scope: 'phone', key: 'primaryPhone', field: 'phone' },
  { scope: 'identities', key: 'identities', field: 'social' },
  { scope: 'custom_data', key: 'customData', field: 'customData' },
] as const;

/** What the scopes of a user's token show of the account. */
export const checkScopes = ({ user, settings }: Facts): Finding[] => {
  if (!user) {
    return [
      {
        feature,
        standing: 'unknown',
        text: 'Give an access token of a user (LOGTO_USER_TOKEN) to see its scopes.',
      },
    ];
  }
  const account = record(user.body);
  if (user.status !== 200) {
    const code = text(account.code) ?? `status ${user.status}`;
    return [
      {
        feature,
        standing: 'missing',
        text: `The token is refused (${code}).`,
        remedy:
          'It has to be an opaque token, asked for without a resource and with the scope "openid", and younger than an hour.',
      },
    ];
  }
  const policy = record(record(settings.body).fields);
  const isHidden = (field: string) => ['Off', undefined].includes(text(policy[field]));
  const visible = shownBy.filter(({ field }) => !isHidden(field));
  const lacking = visible.filter(({ key }) => !(key in account)).map(({ scope }) => scope);
  if (lacking.length === 0) {
    return [
      {
        feature,
        standing: 'ok',
        text: `It shows ${visible.map(({ key }) => key).join(', ') || 'what the policy allows'}.`,
      },
    ];
  }
  return [
    {
      feature,
      standing: 'missing',
      text: `It lacks ${lacking.join(', ')}.`,
      remedy: 'scopes: [...accountScopes] in LogtoConfig; then sign out and in again.',
    },
  ];
};
