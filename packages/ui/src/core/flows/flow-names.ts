/**
 * What an address may do with a flow. `form` opens a form that has sent nothing yet. `press` writes, reveals, leaves the
 * page, or is one press away from what cannot be taken back: an address leads to its button, and the user presses it.
 */
type Arrival = 'form' | 'press';

/** Every flow by what it is about. */
const flows = {
  profile: { edit: 'form' },
  avatar: { change: 'form', remove: 'press' },
  email: { add: 'form', change: 'form', remove: 'press' },
  phone: { add: 'form', change: 'form', remove: 'press' },
  username: { add: 'form', change: 'form', remove: 'press' },
  password: { set: 'form', change: 'form' },
  social: { link: 'press', unlink: 'press' },
  passkey: { add: 'press' },
  'two-step': { 'turn-on': 'press', 'turn-off': 'press' },
  authenticator: { 'set-up': 'press', replace: 'press', remove: 'press' },
  'backup-codes': { generate: 'press', view: 'press', remove: 'press' },
  sessions: { 'sign-out-others': 'press' },
  token: { create: 'press' },
  account: { delete: 'press' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Arrival>>>>;

/** What can be done in which section, and how a link for it arrives. */
export type FlowTable = typeof flows;

/** What can be done in one place, without the detail after the colon of a `FlowName`. */
export type FlowId = {
  [Area in keyof FlowTable]: `${Area}.${keyof FlowTable[Area] & string}`;
}[keyof FlowTable];

/**
 * A flow that can be opened from anywhere, for example `passkey.add`. A social account is named by its provider
 * (`social.link:google`), a field of the profile by its name (`profile.edit:nickname`); `profile.edit` opens the first
 * field that can be edited.
 */
export type FlowName =
  | Exclude<FlowId, 'social.link' | 'social.unlink'>
  | `profile.edit:${string}`
  | `social.link:${string}`
  | `social.unlink:${string}`;

/** The parts of a task's name, and the section that has the flow. */
export type Flow = {
  readonly id: FlowId;
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

const arrivalOf = (flow: string): Arrival | undefined => {
  const [area = '', step = '', ...rest] = flow.split('.');
  const known: Readonly<Record<string, Readonly<Record<string, Arrival>>>> = flows;
  const steps = Object.hasOwn(known, area) ? known[area] : undefined;
  return steps && rest.length === 0 && Object.hasOwn(steps, step) ? steps[step] : undefined;
};

const isFlow = (text: string): text is FlowId => arrivalOf(text) !== undefined;

/** Whether an address leads to the button of this flow alone, where the user has to press it. */
export const waitsForPress = (flow: FlowId): boolean => arrivalOf(flow) === 'press';

/** Reads a task's name, for example from an address; `undefined` for anything else. */
export const parseFlow = (name: string): Flow | undefined => {
  const [flow = '', ...rest] = name.split(':');
  if (!isFlow(flow)) return undefined;
  const area = flow.slice(0, flow.indexOf('.'));
  return { id: flow, argument: rest.join(':') || undefined, section: sections[area] ?? area };
};
