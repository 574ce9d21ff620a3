export type { Examination } from './examination.ts';
export { examine } from './examine.ts';
export type { Finding, Standing } from './finding.ts';
export { writeReport } from './write-report.ts';
