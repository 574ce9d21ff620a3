'use client';
import { useAppName } from '../../core/app-name.ts';
import { accountName } from '../../data/account-name.ts';
import { useAccount } from '../../data/use-account.ts';
import { useDateText } from '../../i18n/use-date-text.ts';
import { useLanguage, useMessages } from '../../i18n/use-messages.tsx';
import { textDirection } from '../../lib/text-direction.ts';
import { backupCodesMessages } from './backup-codes.messages.ts';
import { BackupCodesSheet, type BackupCodesSheetProps } from './backup-codes-sheet.tsx';
import { codesFileName } from './codes-as-text.ts';

/** Props of `AccountCodesSheet`. */
export type AccountCodesSheetProps = Pick<BackupCodesSheetProps, 'codes'> & {
  /** When the codes were made: ISO 8601, or milliseconds since the epoch; absent when that is not known. */
  readonly madeAt: string | number | undefined;
};

/** Backup codes with the names of account and product on paper and in files. */
export const AccountCodesSheet = ({ codes, madeAt }: AccountCodesSheetProps) => {
  const t = useMessages(backupCodesMessages);
  const date = useDateText();
  const { locale } = useLanguage();
  const { data } = useAccount();
  const app = useAppName();
  const account = data ? accountName(data) : '';
  return (
    <BackupCodesSheet
      codes={codes}
      lines={[
        t('sheetAccount', { account }),
        t('sheetApp', { app }),
        ...(madeAt === undefined ? [] : [t('sheetDate', { date: date(madeAt) })]),
      ]}
      fileName={codesFileName(
        t('fileName'),
        account,
        madeAt === undefined ? undefined : new Date(madeAt),
      )}
      lang={locale}
      dir={textDirection(locale)}
    />
  );
};
