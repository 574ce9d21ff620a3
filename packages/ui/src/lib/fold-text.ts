/**
 * A text as people compare it: without the letters' case in any language, without what cannot be seen, and in one form
 * of each letter.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, '')
    .trim()
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    // The dotted and the dotless i of Turkish, the sigma at the end of a word, the sharp s.
    .replaceAll('i\u0307', 'i')
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ')
    .replaceAll('ß', 'ss');
