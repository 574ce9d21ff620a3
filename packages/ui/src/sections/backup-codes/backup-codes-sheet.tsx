'use client';
import { useMessages } from '../../i18n/use-messages.tsx';
import { downloadText } from '../../lib/download-text.ts';
import { printSheet } from '../../lib/print-sheet.ts';
import { Button } from '../../primitives/button.tsx';
import { CopyButton } from '../../primitives/copy-button.tsx';
import { DownloadIcon } from '../../primitives/icons/download-icon.tsx';
import { PrinterIcon } from '../../primitives/icons/printer-icon.tsx';
import { ShareIcon } from '../../primitives/icons/share-icon.tsx';
import { PrintSheet } from '../../primitives/print-sheet.tsx';
import { VisuallyHidden } from '../../primitives/visually-hidden.tsx';
import { usePart } from '../../theme/use-part.ts';
import { backupCodesMessages } from './backup-codes.messages.ts';
import { type CodesSheet, codesAsText } from './codes-as-text.ts';

/** Props of `BackupCodesSheet`. */
export type BackupCodesSheetProps = {
  readonly codes: readonly { readonly code: string; readonly used: boolean }[];
  /** The lines above the codes on paper and in a file. */
  readonly lines: readonly string[];
  readonly fileName: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
};

const canShare = () => typeof navigator.share === 'function';

/** Backup codes in clear text, and the ways to take them along: clipboard, file, paper, another app. */
export const BackupCodesSheet = ({ codes, lines, fileName, lang, dir }: BackupCodesSheetProps) => {
  const t = useMessages(backupCodesMessages);
  const part = usePart();
  const usable = codes.filter(({ used }) => !used).map(({ code }) => code);
  const sheet: CodesSheet = { title: t('sheetTitle'), lines, hint: t('sheetHint'), codes: usable };

  const share = async () => {
    try {
      await navigator.share({ title: sheet.title, text: codesAsText(sheet) });
    } catch {
      // Closed by the user, or refused by the platform, which tells the user itself.
    }
  };

  return (
    <div {...part('backup-codes-sheet')}>
      <ul {...part('backup-codes-list')} aria-label={t('codes')} dir="ltr">
        {codes.map(({ code, used }) => (
          <li key={code} {...part('backup-codes-code', { used })}>
            {used ? <s {...part('backup-codes-used')}>{code}</s> : code}
            {used ? <VisuallyHidden>, {t('used')}</VisuallyHidden> : null}
          </li>
        ))}
      </ul>
      {usable.length > 0 ? (
        <div {...part('backup-codes-actions')}>
          <CopyButton
            value={usable.join('\n')}
            label={t('copy')}
            copiedLabel={t('copied')}
            failedLabel={t('copyFailed')}
            size="sm"
          />
          <Button
            size="sm"
            icon={<DownloadIcon size={16} />}
            onClick={() => downloadText(fileName, codesAsText(sheet))}
          >
            {t('download')}
          </Button>
          <Button size="sm" icon={<PrinterIcon size={16} />} onClick={printSheet}>
            {t('print')}
          </Button>
          {canShare() ? (
            <Button size="sm" icon={<ShareIcon size={16} />} onClick={() => void share()}>
              {t('share')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <PrintSheet lang={lang} dir={dir}>
        <h1>{sheet.title}</h1>
        {sheet.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{sheet.hint}</p>
        <ul className="ac-print-codes" dir="ltr">
          {usable.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </PrintSheet>
    </div>
  );
};
