'use client';
import { useLockText } from '../../data/use-lock-text.ts';
import { RowFrame } from '../../frame/row-frame.tsx';
import { useEditing } from '../../frame/use-editing.ts';
import { useReport } from '../../frame/use-report.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { KeyIcon } from '../../primitives/icons/index.ts';
import { passwordMessages } from './password.messages.ts';
import { PasswordView } from './password.view.tsx';
import { PasswordEditor, passwordForm } from './password-editor.tsx';
import { usePassword } from './use-password.ts';

/** The password: set a first one, or change it. */
export const PasswordSection = () => {
  const t = useMessages(passwordMessages);
  const state = usePassword();
  const { set } = state;
  const report = useReport();
  const lockText = useLockText();
  const free = state.status === 'ready' && !state.lock;
  const editing = useEditing('password.set', free, report.clear, set.reset);

  return (
    <RowFrame state={state} title={t('title')} icon={<KeyIcon />}>
      {({ hasPassword, policy, user, lock }) => (
        <PasswordView
          hasPassword={hasPassword}
          lock={lockText(lock)}
          onIntent={passwordForm.preload}
          onEdit={editing.open}
          form={
            editing.isOpen ? (
              <PasswordEditor
                hasPassword={hasPassword}
                policy={policy}
                user={user}
                set={set}
                onDone={(result) => {
                  report.show(result, hasPassword ? t('changed') : t('added'));
                  editing.close();
                }}
                onClose={editing.close}
              />
            ) : undefined
          }
        />
      )}
    </RowFrame>
  );
};
