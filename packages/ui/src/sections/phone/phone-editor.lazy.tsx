'use client';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useLinkPrefill } from '../../data/use-link-prefill.ts';
import { useFormEnd } from '../../frame/use-form-end.ts';
import { PhoneForm } from './phone-form.tsx';
import { useChangePhone } from './use-change-phone.ts';

/** Props of `PhoneEditor`. */
export type PhoneEditorProps = {
  readonly current: string | null;
  /** The number is set, or the server refuses that for good. */
  readonly onEnd: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** The phone form, wired to its headless hook. Loaded when it is wanted, with the data about the world's numbers. */
export const PhoneEditor = ({ current, onEnd, onClose }: PhoneEditorProps) => {
  const change = useChangePhone(current);
  const initial = useLinkPrefill('phone');
  const { step, finish } = useFormEnd(onEnd);
  return (
    <PhoneForm
      current={current}
      initial={initial}
      sent={change.sent}
      onSend={async (phone) => step(await change.send(phone))}
      onConfirm={async (code) => finish(await change.confirm(code))}
      onBack={change.reset}
      onCancel={onClose}
    />
  );
};
