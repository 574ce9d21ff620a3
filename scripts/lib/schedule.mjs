/**
 * Runs checks side by side on two cores: in their order, each as soon as the checks that it reads from have ended and
 * enough cores are free.
 *
 * @template {{ name: string, cores: 1 | 2, after?: readonly string[] }} Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => Promise<void>} perform never rejects
 * @returns {Promise<void>}
 */
export function runTogether(items, perform) {
  return new Promise((resolve) => {
    const waiting = [...items];
    const unfinished = new Set(items.map(({ name }) => name));
    let free = 2;

    const next = () => {
      if (unfinished.size === 0) resolve();
      // A check that waits for two cores is not overtaken forever: once it is first in line, the others wait.
      while (waiting.length > 0) {
        const ready = waiting.findIndex(
          ({ after = [] }) => !after.some((name) => unfinished.has(name)),
        );
        const item = waiting[ready];
        if (!item || item.cores > free) return;
        waiting.splice(ready, 1);
        free -= item.cores;
        void perform(item).then(() => {
          free += item.cores;
          unfinished.delete(item.name);
          next();
        });
      }
    };
    next();
  });
}
