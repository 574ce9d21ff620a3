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
  const letters = [first, last].flatMap((word) => (word ? [firstCharacter(word)] : []));
  // Arabic letters would join into a word of their own: a zero-width non-joiner keeps them apart.
  return letters.join(/\p{Script=Arabic}/u.test(letters[0] ?? '') ? '\u200c' : '');
}
