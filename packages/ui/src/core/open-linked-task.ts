import type { FlowName } from './flows/flow-names.ts';
import type { FlowResult, Flows } from './flows/flows.ts';

/** Whoever writes a link does not know what the user has already. */
const counterparts: Readonly<Partial<Record<FlowName, FlowName>>> = {
  'email.change': 'email.add',
  'email.add': 'email.change',
  'phone.change': 'phone.add',
  'phone.add': 'phone.change',
  'username.change': 'username.add',
  'username.add': 'username.change',
  'password.change': 'password.set',
  'password.set': 'password.change',
  'authenticator.replace': 'authenticator.set-up',
  'authenticator.set-up': 'authenticator.replace',
};

/**
 * Opens a task that a link names, or its counterpart where there is something already, or nothing yet.
 *
 * @param open `lead` of the tasks for an address, which may not act; `open` after a press
 */
export const openLinkedTask = async (open: Flows['open'], name: FlowName): Promise<FlowResult> => {
  const result = await open(name);
  const counterpart = counterparts[name];
  if (result.status !== 'unavailable' || !counterpart) return result;
  const isOther = result.reason === 'not_there' || result.reason === 'already_there';
  return isOther ? open(counterpart) : result;
};
