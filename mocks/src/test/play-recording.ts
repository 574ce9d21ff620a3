import type { FakeLogto, TenantPatch } from '../index.ts';
import { differences } from './differences.ts';
import type { RecordedStep, Recording } from './recording.ts';
import { totpAt } from './totp.ts';

type Variables = Record<string, unknown>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const variableOf = (logto: FakeLogto, variables: Variables, name: string): unknown => {
  if (name.startsWith('code:')) {
    const recipient = name
      .slice('code:'.length)
      .replace(/\[(\w+)]/g, (_, inner: string) => String(variables[inner]));
    return logto.outbox.last(recipient)?.code;
  }
  if (name.startsWith('totp:')) return totpAt(String(variables[name.slice('totp:'.length)]));
  if (!(name in variables)) throw new Error(`There is no value for {{${name}}}`);
  return variables[name];
};

/** Fills in every `{{…}}` of a JSON value; one that is the whole text keeps the type of its value. */
const fill = (logto: FakeLogto, variables: Variables, value: unknown): unknown => {
  if (typeof value === 'string') {
    const whole = /^\{\{([^{}]+)\}\}$/.exec(value)?.[1];
    if (whole !== undefined) return variableOf(logto, variables, whole);
    return value.replace(/\{\{(.+?)\}\}/g, (_, name: string) =>
      String(variableOf(logto, variables, name)),
    );
  }
  if (Array.isArray(value)) return value.map((item) => fill(logto, variables, item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      String(fill(logto, variables, key)),
      fill(logto, variables, item),
    ]),
  );
};

const fillRecord = (logto: FakeLogto, variables: Variables, value: unknown) => {
  const filled = fill(logto, variables, value);
  return isRecord(filled) ? filled : {};
};

/** The value at a dotted path; `[key=value]` picks an item of a list by one of its properties. */
const pick = (body: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => {
    const [, name, wanted] = /^\[(.+)=(.+)]$/.exec(key) ?? [];
    if (name !== undefined && Array.isArray(value)) {
      return value.find((item) => isRecord(item) && String(item[name]) === wanted);
    }
    return isRecord(value) ? value[key] : undefined;
  }, body);

const parse = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const send = async (
  logto: FakeLogto,
  { method, path, headers, body }: RecordedStep['request'],
  accessToken?: string,
) => {
  const response = await logto.fetch(new URL(path, logto.endpoint), {
    method,
    headers: {
      ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: parse(await response.text()) };
};

const managementToken = async (
  logto: FakeLogto,
  { clientId, clientSecret, resource }: ReturnType<FakeLogto['setTenant']>['management'],
): Promise<string> => {
  const response = await logto.fetch(`${logto.endpoint}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource, scope: 'all' }),
  });
  const { access_token } = await response.json();
  return String(access_token);
};

const setUp = async (logto: FakeLogto, recording: Recording) => {
  const variables: Variables = { run: String(Math.floor(100_000 + Math.random() * 900_000)) };
  const tokens: Record<string, string> = {};
  const tenant = fillRecord(logto, variables, recording.tenant ?? {}) as TenantPatch;
  const { connectors, management } = logto.setTenant(tenant);
  for (const { name, id } of connectors) variables[`connector.${name}`] = id;
  for (const [name, { signIns = [], ...spec }] of Object.entries(recording.users)) {
    const { id, accessToken } = logto.createUser(fillRecord(logto, variables, spec));
    variables[`${name}.id`] = id;
    tokens[name] = accessToken;
    for (const { name: device, ...from } of signIns) {
      tokens[device] = logto.signIn({ userId: id, ...from }).accessToken;
    }
  }
  if (recording.steps.some((step) => step.as === 'management')) {
    tokens.management = await managementToken(logto, management);
  }
  return { variables, tokens };
};

/** Plays a recording against a fake. Each line that comes back is a difference. */
export const playRecording = async (logto: FakeLogto, recording: Recording): Promise<string[]> => {
  const { variables, tokens } = await setUp(logto, recording);
  const [firstUser] = Object.keys(recording.users);
  const problems: string[] = [];
  for (const [index, step] of recording.steps.entries()) {
    const request = {
      ...step.request,
      ...fillRecord(logto, variables, step.request),
    } as RecordedStep['request'];
    const caller = step.as === undefined ? firstUser : step.as;
    const actual = await send(logto, request, tokens[caller ?? '']);
    for (const [name, path] of Object.entries(step.capture ?? {})) {
      variables[name] = pick(actual.body, path);
    }
    if (!step.response) continue;
    const found = differences(fill(logto, variables, step.response), actual, 'answer');
    problems.push(
      ...found.map((text) => `step ${index + 1}, ${request.method} ${step.request.path}: ${text}`),
    );
  }
  return problems;
};
