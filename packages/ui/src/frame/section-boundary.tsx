'use client';
import { Component, type ReactNode } from 'react';

/** Props of `SectionBoundary`. */
export type SectionBoundaryProps = {
  readonly children: ReactNode;
  /** What stands in place of the broken part; `reset` tries to show it again. */
  readonly fallback: (reset: () => void) => ReactNode;
  /** Told about what broke. */
  readonly onError?: ((error: unknown) => void) | undefined;
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
    return this.state.broken
      ? this.props.fallback(() => this.setState({ broken: false }))
      : this.props.children;
  }
}
