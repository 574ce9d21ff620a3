'use client';
import { createContext, useContext } from 'react';

/** Told of the title of the section below, as it comes and goes: whoever leads to a section puts the focus there. */
export const SectionTitleContext = createContext<((title: HTMLElement | null) => void) | null>(
  null,
);

/** The ref for a section's title. */
export const useSectionTitle = (): ((title: HTMLElement | null) => void) | null =>
  useContext(SectionTitleContext);
