import type { TaskOffer } from '../core/tasks.ts';
import { offerBy } from './offer-by.ts';
import type { Lock, SectionState } from './section-state.ts';
import type { TaskOffers } from './use-tasks.ts';

type Identifier = {
  readonly lock: Lock;
  readonly removeLock: Lock;
};

/** What can be done about an identifier: add one where there is none, change or remove the one that is there. */
export type IdentifierOffers = {
  /** Those that the form is for. */
  readonly edit: TaskOffers;
  readonly remove: TaskOffers;
};

/**
 * The flows of an email, phone or username section.
 *
 * @param value the identifier; `undefined` when this app may not see it: then nothing is known to be in the way
 */
export const identifierOffers = <Ready extends Identifier>(
  kind: 'email' | 'phone' | 'username',
  state: SectionState<Ready>,
  value: (ready: Ready) => string | null | undefined,
): IdentifierOffers => {
  const offer = (isHere: boolean, lock: (ready: Ready) => Lock): TaskOffer =>
    offerBy(state, (ready) => {
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
