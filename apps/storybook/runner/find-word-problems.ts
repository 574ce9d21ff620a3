/**
 * Looks at a story in the pseudo-locale, in the page: what runs out of it, what is cut off and, over an account, which
 * words no language file translates. It is sent there as text, so it uses nothing from outside of its own body.
 *
 * @returns one line for each finding
 */
export function findWordProblems(): string[] {
  const problems: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    problems.push(`scrolls sideways: ${page.scrollWidth} px in ${page.clientWidth} px`);
  }

  const roots = [...document.querySelectorAll('.ac-root')];
  const elements = roots.flatMap((root) => [...root.querySelectorAll('*')]);
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const ownText = (element: Element) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? '')
      .join('')
      .trim();

  for (const element of elements) {
    const text = ownText(element);
    // Names and addresses may end in an ellipsis; what we say may not.
    if (!/[⟦⟧]/.test(text) || !isShown(element)) continue;
    for (let box: Element | null = element; box && !roots.includes(box); box = box.parentElement) {
      const { overflowX, position } = getComputedStyle(box);
      // What is only there for screen readers is one pixel wide.
      if (box.clientWidth <= 1) break;
      if (overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1) {
        problems.push(`cuts off “${text.slice(0, 60)}” in .${box.className}`);
        break;
      }
      if (position === 'fixed') break;
    }
  }

  const data = window.storyData;

  // What Intl writes, and names that are the same everywhere.
  const known = new Set(
    (
      'january february march april may june july august september october november december ' +
      'jan feb mar apr jun jul aug sep oct nov dec am pm at in ago last next yesterday today tomorrow now this ' +
      'second seconds minute minutes hour hours day days week weeks month months year years and or utc gmt ' +
      'chrome safari firefox edge macos mac os windows linux android ios ipados iphone ipad icloud keychain google ' +
      'password manager bitwarden kb mb https http www com example'
    ).split(' '),
  );
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const plainWords = (text: string) =>
    (text.match(/[a-z]{2,}/gi) ?? []).filter((word) => {
      const small = word.toLowerCase();
      return !(data.has(small) || known.has(small));
    });
  const places = ['GB', 'US', 'DE', 'JP'].map((code) => regions.of(code) ?? '');
  const check = (text: string | null, where: string) => {
    const rest = places.reduce((left, place) => left.replaceAll(place, ''), text ?? '');
    const words = plainWords(rest);
    if (words.length > 0) problems.push(`not translated: “${words.join(' ')}” in ${where}`);
  };
  // Initials of names, and what was said before the language was switched.
  const said =
    '.ac-avatar, .ac-toast, .ac-field-error-text, [aria-live], [role="status"], [role="alert"]';
  for (const element of elements) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(said)) continue;
    const where = `<${element.localName} class="${element.getAttribute('class') ?? ''}">`;
    if (!['OPTION', 'STYLE', 'SCRIPT', 'CODE', 'BDI'].includes(element.tagName)) {
      check(ownText(element), where);
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
      check(element.getAttribute(name), `${name} of ${where}`);
    }
  }
  return problems;
}
