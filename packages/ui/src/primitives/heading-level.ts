'use client';
import { createContext, useContext } from 'react';
import type { HeadingLevel } from './heading.tsx';

const HeadingLevelContext = createContext<HeadingLevel>(2);

/** Sets the level of the section titles below. */
export const HeadingLevelProvider = HeadingLevelContext.Provider;

/** The level of a section's title. */
export const useHeadingLevel = (): HeadingLevel => useContext(HeadingLevelContext);
