const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'áƀçđéƒǵĥíĵķĺɱñóþǫřšťúṽŵẋýžÁƁÇĐÉƑǴĤÍĴĶĹṀÑÓÞǪŘŠŤÚṼŴẊÝŽ'];
const vowels = /[aeiou]/i;

/** From right to left whatever the letters are, until the next `endOfOverride`. */
const rightToLeft = '\u202e';
const endOfOverride = '\u202c';

const writeLiteral = (text: string, mirrored: boolean): string => {
  const letters = [...text].map((letter) => {
    const index = plain.indexOf(letter);
    const other = index === -1 ? letter : (accented[index] ?? letter);
    // Most words are a third vowels: with these twice, and the brackets, a text is some forty per cent longer.
    return vowels.test(letter) ? other + other : other;
  });
  const written = letters.join('');
  if (!mirrored) return written;
  return written.replaceAll(/[^\s\d#]+/g, (word) => `${rightToLeft}${word}${endOfOverride}`);
};

const closingBrace = (text: string, from: number): number => {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    if (text[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return text.length;
};

/** The choices of a plural are texts of their own; what is written before them is not shown. */
const writePlaceholder = (source: string, mirrored: boolean): string => {
  const plural = /^(\s*\w+\s*,\s*plural\s*,)([\s\S]*)$/.exec(source);
  if (!plural) return `{${source}}`;
  const [, head = '', choices = ''] = plural;
  let written = '';
  let index = 0;
  while (index < choices.length) {
    const open = choices.indexOf('{', index);
    if (open === -1) return `{${head}${written}${choices.slice(index)}}`;
    const end = closingBrace(choices, open);
    written += `${choices.slice(index, open)}{${write(choices.slice(open + 1, end), mirrored)}}`;
    index = end + 1;
  }
  return `{${head}${written}}`;
};

const write = (text: string, mirrored: boolean): string => {
  const open = text.indexOf('{');
  if (open === -1) return writeLiteral(text, mirrored);
  const end = closingBrace(text, open);
  return [
    writeLiteral(text.slice(0, open), mirrored),
    writePlaceholder(text.slice(open + 1, end), mirrored),
    write(text.slice(end + 1), mirrored),
  ].join('');
};

/**
 * Writes an English text so that it can be told from one that no one translated: `Add email` is `⟦ÁÁđđ ééɱááííĺ⟧`. Its
 * placeholders and plurals stay what they are.
 */
export const pseudoText = (text: string, { mirrored = false } = {}): string =>
  `⟦${write(text, mirrored)}⟧`;
