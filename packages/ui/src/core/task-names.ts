/** Every flow by what it is about. */
const flows = {
  profile: ['edit'],
  avatar: ['change', 'remove'],
  email: ['add', 'change', 'remove'],
  phone: ['add', 'change', 'remove'],
  username: ['add', 'change', 'remove'],
  password: ['set', 'change'],
  social: ['link', 'unlink'],
  passkey: ['add'],
  'two-step': ['turn-on', 'turn-off'],
  authenticator: ['set-up', 'replace', 'remove'],
  'backup-codes': ['generate', 'view', 'remove'],
  sessions: ['sign-out-others'],
  token: ['create'],
  account: ['delete'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Flows = typeof flows;

/** What can be done in one place, without the detail after the colon of a `TaskName`. */
export type TaskFlow = {
  [Area in keyof Flows]: `${Area}.${Flows[Area][number]}`;
}[keyof Flows];

/**
 * A flow that can be opened from anywhere, for example `passkey.add`. A social account is named by its provider
 * (`social.link:google`), a field of the profile by its name (`profile.edit:nickname`); `profile.edit` opens the first
 * field that can be edited.
 */
export type TaskName =
  | Exclude<TaskFlow, 'social.link' | 'social.unlink'>
  | `profile.edit:${string}`
  | `social.link:${string}`
  | `social.unlink:${string}`;

/** The parts of a task's name, and the section that has the flow. */
export type Task = {
  readonly flow: TaskFlow;
  readonly argument: string | undefined;
  readonly section: string;
};

/** The sections that are not called as what their flows are about. */
const sections: Readonly<Record<string, string>> = {
  avatar: 'profile',
  passkey: 'passkeys',
  token: 'tokens',
  account: 'deletion',
};

const isFlow = (text: string): text is TaskFlow => {
  const [area = '', flow = ''] = text.split('.');
  const known: Readonly<Record<string, readonly string[]>> = flows;
  return Object.hasOwn(known, area) && known[area]?.includes(flow) === true;
};

/** Reads a task's name, for example from an address; `undefined` for anything else. */
export const parseTask = (name: string): Task | undefined => {
  const [flow = '', ...rest] = name.split(':');
  if (!isFlow(flow) || flow.split('.').length !== 2) return undefined;
  const area = flow.slice(0, flow.indexOf('.'));
  return { flow, argument: rest.join(':') || undefined, section: sections[area] ?? area };
};
