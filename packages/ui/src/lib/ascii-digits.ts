const digit = /\p{Nd}/gu;

function toAscii(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0x39) return character;
  // The ten decimal digits of a script are consecutive, so the zero is the first before which no digit stands.
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** The decimal digits of a text, whatever their script, as `0` to `9`; everything else is left out. */
export function asciiDigits(text: string): string {
  return (text.match(digit) ?? []).map(toAscii).join('');
}
