'use client';
import type { ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';
import { IconButton } from './icon-button.tsx';
import { AlertIcon } from './icons/alert-icon.tsx';
import { CheckCircleIcon } from './icons/check-circle-icon.tsx';
import { InfoIcon } from './icons/info-icon.tsx';
import { WarningIcon } from './icons/warning-icon.tsx';
import { XIcon } from './icons/x-icon.tsx';

/** What a notice is about. */
export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

/** Props of {@link Notice}. */
export type NoticeProps = {
  readonly tone?: NoticeTone | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
  /** Names the button that dismisses; needed with `onDismiss`. */
  readonly dismissLabel?: string | undefined;
  /** How it is read out when it appears: errors at once, the rest in its turn. `off` for what was always there. */
  readonly live?: 'off' | 'polite' | 'assertive' | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
};

const icons = {
  info: InfoIcon,
  success: CheckCircleIcon,
  warning: WarningIcon,
  danger: AlertIcon,
} satisfies Record<NoticeTone, unknown>;
const roles = { off: undefined, polite: 'status', assertive: 'alert' } as const;

/** A message in the page: what happened and what can be done. */
export function Notice(props: NoticeProps) {
  const { tone = 'info', title, children, actions, onDismiss, dismissLabel } = props;
  const part = usePart();
  const Icon = icons[tone];
  const role = roles[props.live ?? (tone === 'danger' ? 'assertive' : 'polite')];
  return (
    <div {...part('notice', { tone }, props.className)} id={props.id} role={role}>
      <span {...part('notice-icon')}>
        <Icon />
      </span>
      <div {...part('notice-content')}>
        {title ? <div {...part('notice-title')}>{title}</div> : null}
        {children ? <div {...part('notice-text')}>{children}</div> : null}
        {actions ? <div {...part('notice-actions')}>{actions}</div> : null}
      </div>
      {onDismiss && dismissLabel ? (
        <IconButton
          className="ac-notice-dismiss"
          size="sm"
          icon={<XIcon size={16} />}
          label={dismissLabel}
          onClick={onDismiss}
        />
      ) : null}
    </div>
  );
}
