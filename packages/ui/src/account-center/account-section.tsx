'use client';
import { useCallback } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { BrokenPart } from '../frame/broken-part.tsx';
import { SectionBoundary } from '../frame/section-boundary.tsx';
import { SectionTitleContext } from '../primitives/section-title.ts';
import type { AccountCenterSection } from './account-groups.ts';

/** Props of `AccountSection`. */
export type AccountSectionProps = {
  readonly section: AccountCenterSection;
  /** Told of the section's title, as it comes and goes. */
  readonly onTitle: (id: string, title: HTMLElement | null) => void;
};

/** One section in its place: what breaks in it stays in it. */
export const AccountSection = ({ section, onTitle }: AccountSectionProps) => {
  const { id, Component } = section;
  const { report } = useAccountCore();
  const tell = useCallback((title: HTMLElement | null) => onTitle(id, title), [id, onTitle]);
  return (
    <SectionTitleContext.Provider value={tell}>
      <SectionBoundary
        onError={report}
        fallback={(reset) => <BrokenPart reason="broken" onRetry={reset} />}
      >
        <Component />
      </SectionBoundary>
    </SectionTitleContext.Provider>
  );
};
