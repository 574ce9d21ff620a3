import { foldText } from '../../lib/fold-text.ts';

const digits = (text: string): string => text.replaceAll(/[\s()+./-]/g, '');

/** Whether what was typed is the name of the account: case and what cannot be seen do not count. */
export const isConfirmed = (typed: string, name: string): boolean =>
  foldText(typed) === foldText(name) || (name.startsWith('+') && digits(typed) === digits(name));
