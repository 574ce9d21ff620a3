export { diagnose } from './diagnose.ts';
export type { DiagnosisOptions } from './diagnosis-options.ts';
export type { Finding, FindingStatus } from './finding.ts';
export { formatReport } from './format-report.ts';
