import { randomHex } from '../random-id.ts';

const COUNT = 10;

/** Ten fresh backup codes of ten hex digits. */
export const createBackupCodes = (): string[] => Array.from({ length: COUNT }, () => randomHex(5));

/** Whether these are ten codes of ten hex digits, in either case. */
export const areBackupCodes = (codes: readonly string[]): boolean =>
  codes.length === COUNT && codes.every((code) => /^[\da-f]{10}$/i.test(code));
