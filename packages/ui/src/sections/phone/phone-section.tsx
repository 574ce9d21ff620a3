'use client';
import { identifierAvailability } from '../../data/identifier-availability.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { useProviderName } from '../../data/use-provider-name.ts';
import { useRemainingText } from '../../data/use-remaining-text.ts';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { RowFrame } from '../../frame/row-frame.tsx';
import { useConfirmation } from '../../frame/use-confirmation.ts';
import { useEditing } from '../../frame/use-editing.ts';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';
import { PhoneIcon } from '../../primitives/icons/phone-icon.tsx';
import { phoneMessages } from './phone.messages.ts';
import { PhoneView } from './phone.view.tsx';
import { usePhone } from './use-phone.ts';

const editor = lazyModule(() => import('./phone-editor.lazy.tsx'));

/** The phone number: see it, add, change or remove it. Everything about numbers loads with the form alone. */
export const PhoneSection = () => {
  const t = useMessages(phoneMessages);
  const state = usePhone();
  const { remove } = state;
  const report = useFeedback();
  const lockText = useLockText();
  const remainingText = useRemainingText();
  const providerName = useProviderName();
  const offers = identifierAvailability('phone', state, ({ phone }) => phone);
  const editing = useEditing(offers.edit, report.clear);
  const removal = useConfirmation(offers.remove, report.clear);

  return (
    <RowFrame state={state} field="phone" title={t('title')} icon={<PhoneIcon />}>
      {({ phone, lock, removeLock, remaining }) => (
        <PhoneView
          phone={phone}
          lock={lockText(lock)}
          removeLock={lockText(removeLock)}
          remaining={remainingText(remaining, providerName)}
          notice={report.notice}
          removing={remove.isPending}
          onIntent={editor.preload}
          onEdit={editing.open}
          {...removal.props}
          onRemove={() =>
            removal.confirm(async () => {
              const result = await remove.run();
              report.show(result, t('removed'));
              return result;
            })
          }
          form={
            editing.isOpen ? (
              <LazyPart of={editor} onClose={editing.close}>
                {({ PhoneEditor }) => (
                  <PhoneEditor
                    current={phone ?? null}
                    onEnd={(result) => {
                      report.show(result, phone ? t('changed') : t('added'));
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
