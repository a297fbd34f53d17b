/**
 * Does something with each item, one at a time and in their order, while the next item is being made. Ends when all is
 * done, also when making an item fails; the failure that came first in the order of the items is thrown.
 */
export async function oneAhead<Item>(
  items: AsyncIterable<Item>,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  let acting = Promise.resolve();
  try {
    for await (const item of items) {
      await acting;
      acting = act(item);
      // It is awaited below; until then nobody listens, which Node.js would take for a failure that was forgotten.
      acting.catch(() => undefined);
    }
  } finally {
    await acting;
  }
}
