const lines = new WeakMap<object, Promise<unknown>>();

/** Runs tasks of the same owner one after the other: for a write that reads first, and must not overlap with another. */
export const inTurn = <Data>(owner: object, task: () => Promise<Data>): Promise<Data> => {
  const turn = (lines.get(owner) ?? Promise.resolve()).then(task, task);
  lines.set(
    owner,
    turn.catch(() => undefined),
  );
  return turn;
};
