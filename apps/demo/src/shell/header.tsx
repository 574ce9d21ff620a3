import type { ReactNode } from 'react';
import { DirectionToggle } from './direction-toggle.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { SchemeToggle } from './scheme-toggle.tsx';

/** Props of `Header`. */
export type HeaderProps = { readonly children?: ReactNode };

/** The bar at the top: the product, how it looks, and who is signed in. */
export const Header = ({ children }: HeaderProps) => (
  <header className="header">
    <a className="brand" href="/">
      <img src="/harbor.svg" alt="" width="28" height="28" />
      <span className="brand-name">Harbor</span>
    </a>
    <div className="header-end">
      <LanguageMenu />
      <SchemeToggle />
      <DirectionToggle />
      {children}
    </div>
  </header>
);
