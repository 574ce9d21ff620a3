export type { MadePasskey } from './passkey-ceremony.lazy.ts';
export { passkeysMessages } from './passkeys.messages.ts';
export { PasskeysView, type PasskeysViewProps } from './passkeys.view.tsx';
export { PasskeysSection } from './passkeys-section.tsx';
export type { ShownPasskey } from './shown-passkey.ts';
export {
  type PasskeyDraft,
  type SaveResult,
  type UseAddPasskeyResult,
  useAddPasskey,
} from './use-add-passkey.ts';
export { type Passkey, type PasskeyName, type PasskeysState, usePasskeys } from './use-passkeys.ts';
