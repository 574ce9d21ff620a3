'use client';
import { createContext } from 'react';

/** A host's own classes by slot name (`card-title`, `sessions-place`, …), added after ours. */
export type ClassNames = Readonly<Record<string, string | undefined>>;

/** Carries the host's classes from the root to every part. */
export const ClassNamesContext = createContext<ClassNames>({});
