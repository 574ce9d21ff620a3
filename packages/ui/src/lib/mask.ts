const dots = '•••';

/** An email with its middle hidden: `a•••e@example.com`. Short names show their first letter only. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  if (at < 1) return dots;
  const name = email.slice(0, at);
  const last = name.length > 3 ? name.slice(-1) : '';
  return `${name.slice(0, 1)}${dots}${last}${email.slice(at)}`;
};

/** A phone number (digits, country code first) with all but its last digits hidden: `+••• 01`. */
export const maskPhone = (phone: string): string =>
  phone.length < 5 ? dots : `+${dots} ${phone.slice(phone.length > 7 ? -4 : -2)}`;
