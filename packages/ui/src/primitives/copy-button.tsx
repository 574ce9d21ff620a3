'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { copyText } from '../lib/copy-text.ts';
import { Button, type ButtonVariant } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { AlertIcon } from './icons/alert-icon.tsx';
import { CheckIcon } from './icons/check-icon.tsx';
import { CopyIcon } from './icons/copy-icon.tsx';
import { useAnnounce } from './use-announce.ts';

/** Props of {@link CopyButton}. */
export type CopyButtonProps = {
  /** What goes to the clipboard. */
  readonly value: string;
  readonly label: string;
  /** Shown and read out when it worked, for example "Copied". */
  readonly copiedLabel: string;
  /** Shown and read out when the browser refused. */
  readonly failedLabel: string;
  readonly iconOnly?: boolean | undefined;
  readonly variant?: Exclude<ButtonVariant, 'danger'> | undefined;
  readonly size?: 'md' | 'sm' | undefined;
  readonly onCopied?: (() => void) | undefined;
  readonly className?: string | undefined;
};

type Result = 'idle' | 'copied' | 'failed';
const icons = {
  idle: <CopyIcon />,
  copied: <CheckIcon />,
  failed: <AlertIcon />,
} satisfies Record<Result, ReactNode>;

/** How long the confirmation stays, in ms. */
const confirmation = 2500;

/** Copies a text and says whether it worked. */
export function CopyButton(props: CopyButtonProps) {
  const { value, label, copiedLabel, failedLabel, iconOnly, variant, size, onCopied } = props;
  const announce = useAnnounce();
  const [result, setResult] = useState<{ readonly of: Result }>({ of: 'idle' });

  useEffect(() => {
    if (result.of === 'idle') return undefined;
    const timer = setTimeout(() => setResult({ of: 'idle' }), confirmation);
    return () => clearTimeout(timer);
  }, [result]);

  const copy = async () => {
    const copied = await copyText(value);
    setResult({ of: copied ? 'copied' : 'failed' });
    announce(copied ? copiedLabel : failedLabel, copied ? 'polite' : 'assertive');
    if (copied) onCopied?.();
  };

  const text = { idle: label, copied: copiedLabel, failed: failedLabel }[result.of];
  if (iconOnly) {
    return (
      <IconButton
        className={props.className}
        icon={icons[result.of]}
        label={text}
        size={size}
        variant={variant === 'secondary' ? 'secondary' : 'ghost'}
        onClick={copy}
      />
    );
  }
  return (
    <Button
      className={props.className}
      icon={icons[result.of]}
      variant={variant}
      size={size}
      onClick={copy}
    >
      {text}
    </Button>
  );
}
