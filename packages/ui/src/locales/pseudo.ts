import { definitions } from './definitions.ts';
import { pseudoText } from './pseudo-text.ts';
import type { Translation } from './translation.ts';

const written = (write: (text: string) => string): Translation => {
  const surfaces = definitions.map(({ namespace, texts }) => [
    namespace,
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, write(text)])),
  ]);
  // Made key by key from the very definitions that the type is made of.
  return Object.fromEntries(surfaces) as Translation;
};

/**
 * English, accented, in brackets and some forty per cent longer: a word that stays plain is hard-coded, and what is cut
 * off here would be cut off in another language. For development; take `en-XA` as its tag.
 */
export const pseudo: Translation = written((text) => pseudoText(text));

/** As `pseudo`, with every word turned around as in a language that runs from right to left. Its tag is `ar-XB`. */
export const pseudoMirrored: Translation = written((text) => pseudoText(text, { mirrored: true }));
