/** A type whose optional keys are either there with a value or not there at all. */
export type Given<Values> =
  Values extends ReadonlyArray<infer Item>
    ? Array<Given<Item>>
    : Values extends object
      ? { [Key in keyof Values]: Given<Exclude<Values[Key], undefined>> }
      : Values;

/** The keys of a parsed body that were sent. JSON knows no `undefined`, so none is left below them either. */
export const given = <Values extends object>(values: Values): Given<Values> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Given<Values>;
