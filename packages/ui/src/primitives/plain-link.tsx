'use client';
import type { ReactNode } from 'react';
import { LinkButton } from './link-button.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Props of {@link PlainLink}. */
export type PlainLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  /** Says "opens in a new tab" to users of screen readers. */
  readonly newTabLabel: string;
};

/** A link out of the page: to a page in a new tab, so that nothing typed here is lost, or to a letter. */
export function PlainLink({ href, children, newTabLabel }: PlainLinkProps) {
  if (href.startsWith('mailto:')) return <LinkButton href={href}>{children}</LinkButton>;
  return (
    <LinkButton href={href} target="_blank" rel="noreferrer">
      {children} <VisuallyHidden>({newTabLabel})</VisuallyHidden>
    </LinkButton>
  );
}
