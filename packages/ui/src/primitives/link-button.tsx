'use client';
import {
  type AnchorHTMLAttributes,
  type ButtonHTMLAttributes,
  type ForwardedRef,
  forwardRef,
  type ReactNode,
} from 'react';
import { useOnePress } from '../lib/use-one-press.ts';
import { usePart } from '../theme/use-part.ts';
import { ExternalLinkIcon } from './icons/external-link-icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

type CommonProps = { readonly children: ReactNode; readonly className?: string | undefined };
type AnchorProps = CommonProps &
  AnchorHTMLAttributes<HTMLAnchorElement> & {
    readonly href: string;
    /** Opens in a new tab and says so with an icon. */
    readonly external?: boolean | undefined;
    /** The same for assistive technology, for example "opens in a new tab". */
    readonly externalLabel?: string | undefined;
  };
type PlainProps = CommonProps &
  ButtonHTMLAttributes<HTMLButtonElement> & { readonly href?: undefined };

/** Props of {@link LinkButton}: those of a link when there is an `href`, else those of a button. */
export type LinkButtonProps = AnchorProps | PlainProps;

/** An action or a way out that looks like a link in running text. */
export const LinkButton = forwardRef<HTMLElement, LinkButtonProps>(function LinkButton(props, ref) {
  const part = usePart();
  const once = useOnePress();
  if (props.href === undefined) {
    const { className, href: _href, onClick, ...rest } = props;
    return (
      <button
        type="button"
        {...rest}
        {...part('link-button', {}, className)}
        onClick={(event) => {
          if (onClick) once(() => onClick(event));
        }}
        ref={ref as ForwardedRef<HTMLButtonElement>}
      />
    );
  }
  const { className, external, externalLabel, children, ...rest } = props;
  return (
    <a
      {...(external ? { target: '_blank', rel: 'noreferrer' } : {})}
      {...rest}
      {...part('link-button', { external }, className)}
      ref={ref as ForwardedRef<HTMLAnchorElement>}
    >
      {children}
      {external ? <ExternalLinkIcon size={16} /> : null}
      {external && externalLabel ? <VisuallyHidden> ({externalLabel})</VisuallyHidden> : null}
    </a>
  );
});
