import type { FlowAvailability } from '../core/flows/flows.ts';
import type { SectionState } from './section-state.ts';

/** What a section offers: nothing it knows of while it is read, what `ready` says once it is there. */
export const availabilityOf = <Ready>(
  state: SectionState<Ready> | { readonly status: 'locked' },
  ready: (state: { readonly status: 'ready' } & Ready) => FlowAvailability,
): FlowAvailability => {
  switch (state.status) {
    case 'ready':
      return ready(state);
    case 'hidden':
      return 'not_shown';
    case 'error':
      return 'not_loaded';
    default:
      return 'pending';
  }
};
