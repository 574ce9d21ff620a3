'use client';
import { useMemo } from 'react';
import * as z from 'zod/mini';
import { useMessages } from '../../i18n/use-messages.tsx';
import { hasUnseen } from '../../lib/unseen-text.ts';
import { hasVisibleText } from '../../lib/visible-text.ts';
import { tokensMessages } from './tokens.messages.ts';

/** The column of Logto's table takes that many characters. */
const maxLength = 256;

/** What the name of a token must be like. `names` are those that are taken. */
export const useTokenNameSchema = (names: readonly string[]) => {
  const t = useMessages(tokensMessages);
  return useMemo(
    () =>
      z.string().check(
        z.trim(),
        z.refine((name) => hasVisibleText(name), t('nameRequired')),
        z.maxLength(maxLength, t('nameTooLong', { max: maxLength })),
        z.refine((name) => !hasUnseen(name), t('nameUnseen')),
        z.refine((name) => !names.includes(name), t('nameTaken')),
      ),
    [names, t],
  );
};
