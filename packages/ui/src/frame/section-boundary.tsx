'use client';
import { Component, type ReactNode } from 'react';
import { useKeptFocus } from './use-kept-focus.ts';

/** Props of `SectionBoundary`. */
export type SectionBoundaryProps = {
  readonly children: ReactNode;
  /** What stands in place of the broken part; `reset` tries to show it again. */
  readonly fallback: (reset: () => void) => ReactNode;
  /** Told about what broke. */
  readonly onError?: ((error: unknown) => void) | undefined;
};

/** The focus stays in its place when what had it breaks, and when that is tried again. */
const KeptFocus = () => {
  useKeptFocus();
  return null;
};

/** Keeps what breaks inside one section: the rest of the page stays. */
export class SectionBoundary extends Component<SectionBoundaryProps, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
  }

  override render(): ReactNode {
    const { children, fallback } = this.props;
    return (
      <>
        {this.state.broken ? fallback(() => this.setState({ broken: false })) : children}
        {/* After the children: what they do about the focus comes first. */}
        <KeptFocus />
      </>
    );
  }
}
