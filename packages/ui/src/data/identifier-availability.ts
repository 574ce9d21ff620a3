import type { FlowAvailability } from '../core/flows/flows.ts';
import { availabilityOf } from './availability-of.ts';
import type { Lock, SectionState } from './section-state.ts';
import type { FlowAvailabilities } from './use-register-flows.ts';

type Identifier = {
  readonly lock: Lock;
  readonly removeLock: Lock;
};

/** What can be done about an identifier: add one where there is none, change or remove the one that is there. */
export type IdentifierAvailability = {
  /** Those that the form is for. */
  readonly edit: FlowAvailabilities;
  readonly remove: FlowAvailabilities;
};

/**
 * The flows of an email, phone or username section.
 *
 * @param value the identifier; `undefined` when this app may not see it: then nothing is known to be in the way
 */
export const identifierAvailability = <Ready extends Identifier>(
  kind: 'email' | 'phone' | 'username',
  state: SectionState<Ready>,
  value: (ready: Ready) => string | null | undefined,
): IdentifierAvailability => {
  const offer = (isHere: boolean, lock: (ready: Ready) => Lock): FlowAvailability =>
    availabilityOf(state, (ready) => {
      const present = value(ready);
      if (present !== undefined && (present !== null) !== isHere) {
        return lock(ready) ?? (isHere ? 'not_there' : 'already_there');
      }
      return lock(ready) ?? 'free';
    });
  return {
    edit: {
      [`${kind}.add`]: offer(false, ({ lock }) => lock),
      [`${kind}.change`]: offer(true, ({ lock }) => lock),
    },
    remove: { [`${kind}.remove`]: offer(true, ({ lock, removeLock }) => lock ?? removeLock) },
  };
};
