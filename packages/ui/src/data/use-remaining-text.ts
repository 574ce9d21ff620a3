'use client';
import { useCallback } from 'react';
import { remainingMessages } from '../i18n/remaining.messages.ts';
import { useLanguage, useMessages } from '../i18n/use-messages.tsx';
import { listFormat } from '../lib/intl-formatters.ts';
import type { UserIdentifier } from './sign-in-identifiers.ts';

/** Writes what a user can still sign in with, as a sentence. `nameOf` gives a social target its name. */
export const useRemainingText = (): ((
  remaining: readonly UserIdentifier[],
  nameOf?: (target: string) => string,
) => string) => {
  const t = useMessages(remainingMessages);
  const { locale } = useLanguage();
  return useCallback(
    (remaining, nameOf = (target) => target) => {
      if (remaining.length === 0) return t('uncertain');
      const names = remaining.map(({ kind, value }) =>
        kind === 'social' ? t('social', { name: nameOf(value) }) : t(kind),
      );
      const list = listFormat(locale, { type: 'disjunction' });
      return t('remains', { methods: list.format([...new Set(names)]) });
    },
    [t, locale],
  );
};
