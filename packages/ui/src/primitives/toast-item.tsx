'use client';
import { usePart } from '../theme/use-part.ts';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { AlertIcon } from './icons/alert-icon.tsx';
import { CheckCircleIcon } from './icons/check-circle-icon.tsx';
import { InfoIcon } from './icons/info-icon.tsx';
import { XIcon } from './icons/x-icon.tsx';
import type { Toast } from './toast-store.ts';

/** Props of {@link ToastItem}. */
export type ToastItemProps = {
  readonly toast: Toast;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
};

const icons = { success: CheckCircleIcon, info: InfoIcon, danger: AlertIcon };

/** One toast. It is not a live region: the announcer reads it out, once. */
export function ToastItem({ toast, dismissLabel, onDismiss }: ToastItemProps) {
  const part = usePart();
  const { message, tone, action } = toast;
  const Icon = icons[tone];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a short cut; the button beside it does the same.
    <div
      {...part('toast', { tone })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDismiss();
      }}
    >
      <span {...part('toast-icon')}>
        <Icon />
      </span>
      <div {...part('toast-body')}>
        <div {...part('toast-message')}>{message}</div>
        {action ? (
          <Button
            size="sm"
            onClick={() => {
              action.onAction();
              onDismiss();
            }}
          >
            {action.label}
          </Button>
        ) : null}
      </div>
      <IconButton size="sm" icon={<XIcon size={16} />} label={dismissLabel} onClick={onDismiss} />
    </div>
  );
}
