const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ku-Arab|ps|sd|ug|ur|yi)(?:-|$)/i;

/** The direction in which a language is written. `locale` is a BCP 47 tag. */
export const textDirection = (locale: string): 'ltr' | 'rtl' =>
  rightToLeft.test(locale) ? 'rtl' : 'ltr';
