function firstCharacter(word: string): string {
  const code = word.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code).toLocaleUpperCase();
}

/**
 * One or two capital letters that stand for a name: of the first and the last word. An email address
 * counts by the part before its `@`; a name without letters or digits gives an empty string.
 */
export function initials(name: string | null | undefined): string {
  const words = (name ?? '').replace(/@.*$/u, '').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const first = words.at(0);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map((word) => (word ? firstCharacter(word) : '')).join('');
}
