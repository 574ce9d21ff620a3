import type { AccountField } from '../core/field-access.ts';
import type { LockReason } from '../core/problem-codes.ts';

/** What a developer can mend: told in a development build, next to the control that it concerns. */
export type DevHintTopic =
  /** A control is locked. Only reasons that lie in the set-up are explained. */
  | { readonly kind: 'locked'; readonly field: AccountField; readonly reason: LockReason }
  /** A section is not there, because no backend was given. */
  | { readonly kind: 'backend'; readonly feature: 'tokens' | 'deletion' }
  /** The tenant's settings could not be read from any source. */
  | { readonly kind: 'settings' }
  /** Logto refused a passkey because it does not know the page's origin. */
  | { readonly kind: 'origin' }
  /** Where social providers send users back to. */
  | { readonly kind: 'redirect'; readonly uri: string };
