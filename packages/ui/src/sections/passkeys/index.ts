export type { MadePasskey } from './passkey-ceremony.lazy.ts';
export { passkeysMessages } from './passkeys.messages.ts';
export { PasskeysView, type PasskeysViewProps } from './passkeys.view.tsx';
export { PasskeysSection } from './passkeys-section.tsx';
export type { ShownPasskey } from './shown-passkey.ts';
export {
  type PasskeyAdd,
  type PasskeyDraft,
  type SaveResult,
  usePasskeyAdd,
} from './use-passkey-add.ts';
export { type Passkey, type PasskeyName, type PasskeysState, usePasskeys } from './use-passkeys.ts';
