import fc from 'fast-check';

/** How often a property is tried: enough to find what a table forgets, and quick. */
const propertyRuns = 300;

/** The same values at each run of the tests; with another seed, others. A failure tells the values that show it. */
const propertySeed = 20_121;

/** Checks that something holds for whatever it is given. */
export const checkProperty = <Values>(property: fc.IProperty<Values>): void =>
  fc.assert(property, { numRuns: propertyRuns, seed: propertySeed });
