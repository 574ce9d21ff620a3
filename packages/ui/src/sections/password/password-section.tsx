'use client';
import { availabilityOf } from '../../data/availability-of.ts';
import { useAccountFlow } from '../../data/use-account-flow.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { RowFrame } from '../../frame/row-frame.tsx';
import { useEditing } from '../../frame/use-editing.ts';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';
import { useIdle } from '../../lib/use-idle.ts';
import { KeyIcon } from '../../primitives/icons/key-icon.tsx';
import { useToast } from '../../primitives/use-toast.ts';
import { passwordMessages } from './password.messages.ts';
import { PasswordView } from './password.view.tsx';
import { usePassword } from './use-password.ts';

const editor = lazyModule(() => import('./password-editor.lazy.tsx'));

/** The password: set a first one, or change it. */
export const PasswordSection = () => {
  const t = useMessages(passwordMessages);
  const state = usePassword();
  const report = useFeedback();
  const toast = useToast();
  const lockText = useLockText();
  const offer = (isSet: boolean) =>
    availabilityOf(state, ({ lock, hasPassword }) => {
      if (lock || hasPassword === undefined || hasPassword === isSet) return lock ?? 'free';
      return isSet ? 'not_there' : 'already_there';
    });
  const offers = { 'password.set': offer(false), 'password.change': offer(true) };
  const editing = useEditing(offers, report.clear);
  useIdle(editor.preload);

  // The other devices stay signed in: whoever changes a password may well want them out.
  const signOutOthers = useAccountFlow('sessions.sign-out-others');
  const next = signOutOthers && {
    label: t('signOutOthers'),
    onAction: async () => {
      const end = await signOutOthers();
      if (end.status === 'unavailable' && end.reason === 'not_there') {
        toast({ message: t('nowhereElse'), tone: 'info' });
      }
    },
  };

  return (
    <RowFrame state={state} field="password" title={t('title')} icon={<KeyIcon />}>
      {({ hasPassword, policy, user, lock }) => (
        <PasswordView
          hasPassword={hasPassword}
          lock={lockText(lock)}
          onIntent={editor.preload}
          onEdit={editing.open}
          form={
            editing.isOpen ? (
              <LazyPart of={editor} onClose={editing.close}>
                {({ PasswordEditor }) => (
                  <PasswordEditor
                    hasPassword={hasPassword ?? false}
                    policy={policy}
                    user={user}
                    onEnd={(result) => {
                      if (hasPassword) report.show(result, t('changed'), next);
                      else report.show(result, t('added'));
                      editing.end(result);
                    }}
                    onClose={editing.close}
                  />
                )}
              </LazyPart>
            ) : undefined
          }
        />
      )}
    </RowFrame>
  );
};
