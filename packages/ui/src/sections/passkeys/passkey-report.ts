'use client';
import { useState } from 'react';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { type Report, useReport } from '../../frame/use-report.ts';
import { passkeyOriginHelp } from './passkey-origin-help.ts';

/** The report of the section, with the way out for developers behind what only they can mend. */
export const usePasskeyReport = (): Report => {
  const report = useReport();
  const [help, setHelp] = useState<string>();
  return {
    notice: report.notice && help ? `${report.notice} ${help}` : report.notice,
    show: (result: ActionResult<unknown>, done) => {
      setHelp(result.status === 'failed' ? passkeyOriginHelp(result.problem) : undefined);
      return report.show(result, done);
    },
    clear: report.clear,
  };
};
