const longest = 500;

/** A group that repeats without end and holds something that does so too: its time may grow without end as well. */
const isNested = (source: string): boolean => {
  const plain = source.replaceAll(/\\./g, 'x').replaceAll(/\[(?:[^\]])*\]/g, 'x');
  const endless = /(?:[*+]|\{\d+,\})/;
  // Innermost groups first: a group that repeats inside becomes one that is known to.
  let rest = plain;
  for (;;) {
    const group = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?([^()]*)\)([*+]|\{\d+,\})?/.exec(rest);
    if (!group) return false;
    const [whole, content = '', repeat] = group;
    const repeats = endless.test(content);
    const isChoice = content.includes('|');
    if (repeat && (repeats || isChoice)) return true;
    rest = rest.replace(whole, () => (repeats || repeat ? 'x+' : 'x'));
  }
};

/**
 * The tenant's regular expression, as the server's own pages use it: found anywhere in the text.
 *
 * @returns `undefined` for one that is invalid, or that could take for ever on some texts
 */
export const safePattern = (source: string | undefined): RegExp | undefined => {
  if (!source || source.length > longest || isNested(source)) return undefined;
  try {
    return new RegExp(source);
  } catch {
    return undefined;
  }
};
