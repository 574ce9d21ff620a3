'use client';
import { createContext, useContext } from 'react';
import type { LockReason } from '../core/problem-codes.ts';

const SaidLocks = createContext<readonly LockReason[]>([]);

/** Names the reasons that the page tells once for everything below: no section repeats them. */
export const SaidLocksProvider = SaidLocks.Provider;

/** The reasons that the page around a section tells already. */
export const useSaidLocks = (): readonly LockReason[] => useContext(SaidLocks);
