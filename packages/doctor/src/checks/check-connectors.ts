import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { list, record, strings, text } from '../read.ts';

/** The templates that verification and new identifiers are sent with. */
const wanted = ['UserPermissionValidation', 'BindNewIdentifier'];

const ofMessages = (feature: string, type: string, connectors: readonly unknown[]): Finding[] => {
  const connector = connectors.map(record).find((one) => one.type === type);
  if (!connector) {
    return [
      {
        feature,
        standing: 'missing',
        text: `There is no connector that sends ${type === 'Email' ? 'emails' : 'text messages'}: no code can be sent.`,
        remedy: `Console: Connectors › Email and SMS connectors › set up ${type === 'Email' ? 'email' : 'SMS'}.`,
      },
    ];
  }
  const { templates } = record(connector.config);
  if (!Array.isArray(templates)) {
    return [
      {
        feature,
        standing: 'ok',
        text: 'There is a connector, whose templates are kept elsewhere.',
      },
    ];
  }
  const present = templates.map((template) => text(record(template).usageType));
  // A connector falls back to the general template.
  const lacking = present.includes('Generic')
    ? []
    : wanted.filter((usage) => !present.includes(usage));
  if (lacking.length === 0)
    return [
      { feature, standing: 'ok', text: 'There is a connector, with the templates it needs.' },
    ];
  return [
    {
      feature,
      standing: 'missing',
      text: `The connector has no template for ${lacking.join(' and ')}: those codes cannot be sent.`,
      remedy: `Console: Connectors › the connector › Templates › add ${lacking.map((usage) => `{"usageType": "${usage}"}`).join(', ')}.`,
    },
  ];
};

/** Whether codes can be sent by email and by text message. */
export const checkConnectors = ({ management, experience }: Facts): Finding[] => {
  const answer = management?.connectors;
  if (answer?.status === 200) {
    const connectors = list(answer.body);
    return [
      ...ofMessages('Codes by email', 'Email', connectors),
      ...ofMessages('Codes by text message', 'Sms', connectors),
    ];
  }
  const { forgotPassword } = record(experience.body);
  const known = record(forgotPassword);
  const guess = (feature: string, key: string): Finding =>
    known[key] === true
      ? {
          feature,
          standing: 'ok',
          text: 'There is a connector. Its templates can be seen with a machine-to-machine application only.',
        }
      : {
          feature,
          standing: 'unknown',
          text: 'Give a machine-to-machine application (LOGTO_M2M_ID) to see the connectors.',
        };
  return [guess('Codes by email', 'email'), guess('Codes by text message', 'phone')];
};

/** The providers that users can connect, and the address to register at each. */
export const checkSocial = ({ experience, examination }: Facts): Finding[] => {
  const feature = 'Connected accounts';
  const connectors = list(record(experience.body).socialConnectors).map(record);
  const targets = [...new Set(strings(connectors.map(({ target }) => target)))];
  if (targets.length === 0) {
    return [
      {
        feature,
        standing: 'off',
        text: 'The sign-in offers no social provider, so none can be connected.',
      },
    ];
  }
  const { appOrigin, socialRedirectUri = '/callback/social' } = examination;
  const given = typeof socialRedirectUri === 'string' ? [socialRedirectUri] : socialRedirectUri;
  if (!given.every((uri) => URL.canParse(uri, appOrigin))) {
    return [
      {
        feature,
        standing: 'unknown',
        text: `${targets.join(', ')}. Give the origin of your page (--origin) to see which address to register there.`,
      },
    ];
  }
  const all = given.map((uri) => new URL(uri, appOrigin).href).join(' and ');
  const isOne = given.length === 1;
  return targets.map((target) => ({
    feature,
    standing: 'ok',
    text: `${target} can be connected, once its own settings allow ${all}`,
    remedy: `At ${target}, add ${all} to the redirect URIs, beside the one of Logto. Whether ${isOne ? 'it is' : 'they are'} there cannot be seen from here.`,
  }));
};
