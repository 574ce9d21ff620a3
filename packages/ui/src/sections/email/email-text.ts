import { plainDigits } from '../../lib/plain-digits.ts';

/** What a typed text is as an email address. */
export type EmailText =
  | { readonly status: 'ok'; readonly email: string }
  | { readonly status: 'empty' | 'invalid' | 'several' };

/** Letters, digits and signs of full width as those of ASCII; the rest stays as it was typed. */
const narrow = (text: string): string =>
  text
    .replaceAll(/[\uff01-\uff5e]/g, (sign) =>
      String.fromCodePoint(Number(sign.codePointAt(0)) - 0xfee0),
    )
    .replaceAll(/[\u3002\uff61]/g, '.')
    .replaceAll('\ufe6b', '@');

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/gu;

/** The address of a link, without its subject. */
const fromLink = (text: string): string => {
  const link = /^mailto:\/*/i.exec(text);
  if (!link) return text;
  const [address = ''] = text.slice(link[0].length).split('?');
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

/** What mail programs write around an address: `Alice <alice@example.com>`, quotes, the sign between two addresses. */
const bare = (text: string): string => {
  const inBrackets = /<([^<>]*)>[\s,;.]*$/.exec(text)?.[1];
  return (inBrackets ?? text)
    .trim()
    .replace(/^(?:mailto:|[\s"'“”‘’«»([{<,;])+/i, '')
    .replace(/[\s"'“”‘’«»)\]}>,;:.!]+$/, '');
};

const label = String.raw`[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}])?`;

/** A name without spaces and signs that part addresses, and a domain of at least two labels. */
const address = new RegExp(String.raw`^[^\s@<>()[\]\\,;:"“”]+@(?:${label}\.)+${label}$`, 'u');

/**
 * Makes out the email address in what was typed or pasted. What mail programs and keyboards leave around it is taken
 * off; the address itself is not touched, so that a domain of any script stays as it was typed.
 */
export const readEmail = (typed: string): EmailText => {
  const plain = plainDigits(narrow(typed.replaceAll(invisible, ''))).trim();
  if (plain === '') return { status: 'empty' };
  if ((plain.match(/<[^<>]*@[^<>]*>/g) ?? []).length > 1) return { status: 'several' };
  const email = bare(fromLink(plain));
  const [name = '', domain = ''] = email.split('@');
  if (/@[^@]*[\s,;<][^@]*@/.test(email)) return { status: 'several' };
  const isDotted = /^\.|\.\.|\.$/.test(name) || domain.includes('..');
  return address.test(email) && !isDotted ? { status: 'ok', email } : { status: 'invalid' };
};
