'use client';
import type { AvailableMethod } from '../data/use-step-up-methods.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { maskEmail, maskPhone } from '../lib/mask.ts';
import { ChevronRightIcon } from '../primitives/icons/chevron-right-icon.tsx';
import { KeyIcon } from '../primitives/icons/key-icon.tsx';
import { MailIcon } from '../primitives/icons/mail-icon.tsx';
import { MobileIcon } from '../primitives/icons/mobile-icon.tsx';
import { usePart } from '../theme/use-part.ts';
import { stepUpMessages } from './step-up.messages.ts';

/** Props of `MethodChooser`. */
export type MethodChooserProps = {
  readonly methods: readonly AvailableMethod[];
  readonly onChoose: (method: AvailableMethod) => void;
  readonly label: string;
  /** Focus goes to the first way: for a dialog that opens on the choice. */
  readonly autoFocus?: boolean;
};

const icons = { password: KeyIcon, email: MailIcon, phone: MobileIcon };

/** The ways to verify, one button each, addresses masked. */
export const MethodChooser = ({
  methods,
  onChoose,
  label,
  autoFocus = false,
}: MethodChooserProps) => {
  const t = useMessages(stepUpMessages);
  const part = usePart();
  return (
    <ul aria-label={label} {...part('step-up-methods')}>
      {methods.map((entry, index) => {
        const Icon = icons[entry.method];
        return (
          <li key={entry.method} {...part('step-up-methods-item')}>
            <button
              type="button"
              // biome-ignore lint/a11y/noAutofocus: a dialog must put focus somewhere useful when it opens
              autoFocus={autoFocus && index === 0}
              onClick={() => onChoose(entry)}
              {...part('step-up-method')}
            >
              <Icon />
              <span {...part('step-up-method-text')}>
                <span {...part('step-up-method-label')}>{t(entry.method)}</span>
                <span {...part('step-up-method-hint')}>
                  {entry.method === 'password'
                    ? t('passwordHint')
                    : t.rich(`${entry.method}Hint`, {
                        address: (
                          <bdi key="address">
                            {entry.method === 'email'
                              ? maskEmail(entry.address)
                              : maskPhone(entry.address)}
                          </bdi>
                        ),
                      })}
                </span>
              </span>
              <ChevronRightIcon size={16} />
            </button>
          </li>
        );
      })}
    </ul>
  );
};
