/** Calling codes of one and two digits; all others have three. Source: ITU-T E.164. */
const shortCallingCode = /^(?:1|7|2[07]|3[0-46]|39|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

const groupsOf = (digits: string): string[] => {
  const groups = digits.match(/\d{1,3}/g) ?? [];
  const last = groups.at(-1);
  // A single digit at the end reads badly: it joins the group before it.
  return last?.length === 1 && groups.length > 1
    ? [...groups.slice(0, -2), `${groups.at(-2)}${last}`]
    : groups;
};

/**
 * A phone number as people can read it: `+1 415 555 0123`. Grouped by threes without knowing the country's habits,
 * which takes no library.
 *
 * @param digits the number as Logto stores it: country code first, no `+`
 */
export const readablePhone = (digits: string): string => {
  if (!/^\d+$/.test(digits)) return digits;
  const code = shortCallingCode.exec(digits)?.[0] ?? digits.slice(0, 3);
  return [`+${code}`, ...groupsOf(digits.slice(code.length))].join(' ');
};
