const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const digits = (text: string): string => text.replaceAll(/[\s()+./-]/g, '');

/** Whether what was typed is the name of the account, as the server compares them: case does not count. */
export const isConfirmed = (typed: string, name: string): boolean =>
  plain(typed) === plain(name) || (name.startsWith('+') && digits(typed) === digits(name));
