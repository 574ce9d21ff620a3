const unseen = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]`;

/** A picture of one or more signs: what joins them is not seen, but the picture is. */
const sign = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}?\u{FE0F}?`;

const pictureOrUnseen = new RegExp(String.raw`${sign}(?:\u{200D}${sign})*|(${unseen})`, 'gu');

const written = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * A text of others with what is not seen written out: `a[U+202E]b`. Controls, line breaks, marks of direction and what has
 * no width change how the rest is seen, and make two texts look alike.
 */
export const seenText = (text: string): string =>
  text.replaceAll(pictureOrUnseen, (found, hidden?: string) => (hidden ? written(hidden) : found));

/** Whether a text has characters that are not seen. */
export const hasUnseen = (text: string): boolean => seenText(text) !== text;
