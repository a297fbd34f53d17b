/** The list with another item at that place. */
export const replacedAt = <Item>(items: readonly Item[], index: number, item: Item): Item[] =>
  items.map((before, place) => (place === index ? item : before));

export const removedAt = <Item>(items: readonly Item[], index: number): Item[] =>
  items.filter((_, place) => place !== index);

/** The list with the item a second time, right after the first. */
export const duplicatedAt = <Item>(items: readonly Item[], index: number): Item[] =>
  items.flatMap((item, place) => (place === index ? [item, item] : [item]));

/** The list with the item `by` places further on; one that would leave the list stays where it is. */
export function movedAt<Item>(items: readonly Item[], index: number, by: number): Item[] {
  const target = index + by;
  const [item] = items.slice(index, index + 1);
  if (item === undefined || target < 0 || target >= items.length) return [...items];
  const others = removedAt(items, index);
  return [...others.slice(0, target), item, ...others.slice(target)];
}
