'use client';
import { useState } from 'react';
import { useOptionalAccountCore } from '../core/account-provider.tsx';

/** What the form of an identifier begins with, when the user came by a link that says so. */
export const useLinkPrefill = (area: 'email' | 'phone' | 'username'): string | undefined => {
  const core = useOptionalAccountCore();
  const [value] = useState(() => core?.link.prefill(area));
  return value;
};
