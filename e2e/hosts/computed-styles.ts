import type { Page } from '@playwright/test';

/** What an element or one of its pseudo-elements looks like: computed values by property. */
export type Look = { readonly of: string; readonly values: Readonly<Record<string, string>> };

const sides = ['top', 'right', 'bottom', 'left'];

/** What makes up a look. The typeface is left out: it is the host's on purpose. */
const properties = [
  ...sides.flatMap((side) => [`margin-${side}`, `padding-${side}`, `border-${side}-width`]),
  ...['width', 'height', 'min-width', 'min-height', 'max-width', 'max-height', 'display', 'float'],
  ...['position', 'overflow-x', 'overflow-y', 'opacity', 'visibility', 'transform', 'z-index'],
  ...['background-color', 'background-image', 'border-top-left-radius', 'box-shadow', 'cursor'],
  ...['color', 'font-size', 'font-style', 'font-variant', 'font-weight', 'line-height'],
  ...['letter-spacing', 'word-spacing', 'white-space', 'text-align', 'text-indent', 'text-shadow'],
  ...['text-transform', 'text-decoration-line', 'vertical-align', 'list-style-type', 'appearance'],
  ...['outline-style', 'outline-width', 'outline-color', 'fill', 'stroke', 'content'],
];

/** What makes up a shape of a picture. */
const shapeProperties = [
  ...['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'display'],
  ...['d', 'x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r'],
];

/** The computed styles of everything that the selector finds, in the order of the page. */
export const looksOf = (page: Page, selector: string): Promise<Look[]> =>
  page.evaluate(
    ([query, names, around, shape]) => {
      const nameOf = (element: Element) =>
        `${element.localName}.${element.getAttribute('class') ?? ''}`;
      const isShape = (element: Element) => element.parentElement?.closest('svg') !== null;
      const valuesOf = (style: CSSStyleDeclaration, isShape = false) => {
        const values = (isShape ? shape : names).map(
          (name) => [name, style.getPropertyValue(name)] as const,
        );
        if (isShape) return Object.fromEntries(values);
        // A line that is not drawn may be of any color.
        const lines = around
          .filter((side) => style.getPropertyValue(`border-${side}-width`) !== '0px')
          .flatMap((side) => [`border-${side}-style`, `border-${side}-color`])
          .map((name) => [name, style.getPropertyValue(name)] as const);
        return Object.fromEntries([...values, ...lines]);
      };
      return Array.from(document.querySelectorAll(query)).flatMap((element) => {
        const drawn = ['::before', '::after']
          .map((pseudo) => [pseudo, getComputedStyle(element, pseudo)] as const)
          .filter(([, style]) => style.content !== 'none');
        return [
          { of: nameOf(element), values: valuesOf(getComputedStyle(element), isShape(element)) },
          ...drawn.map(([pseudo, style]) => ({
            of: nameOf(element) + pseudo,
            values: valuesOf(style),
          })),
        ];
      });
    },
    [selector, properties, sides, shapeProperties] as const,
  );

/** Every difference between two lists of looks, in words. */
export const differences = (expected: readonly Look[], found: readonly Look[]): string[] => {
  const [wanted, got] = [expected, found].map((looks) => looks.map((look) => look.of).join('\n'));
  if (wanted !== got) return [`other elements: ${got} instead of ${wanted}`];
  return expected.flatMap((look, index) => {
    const values = found[index]?.values ?? {};
    return Object.entries(look.values)
      .filter(([property, value]) => values[property] !== value)
      .map(([property, value]) => `${look.of} { ${property}: ${values[property]} not ${value} }`);
  });
};
