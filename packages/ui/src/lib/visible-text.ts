/**
 * What is drawn when it stands by itself: no spaces, controls, format characters, lone marks, or the letters that have
 * no look of their own (the Hangul fillers, the empty Braille cell).
 */
const visible = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether anything of a text can be seen. */
export const hasVisibleText = (text: string | null | undefined): text is string =>
  typeof text === 'string' && visible.test(text);

/** The first of some texts that can be seen; `undefined` when none can. For names, labels, and what stands in for them. */
export const firstVisible = (
  ...texts: readonly (string | null | undefined)[]
): string | undefined => texts.find((text) => hasVisibleText(text)) ?? undefined;
