export type PlaceName =
  'overview' | 'campaigns' | 'audiences' | 'contacts' | 'content' | 'connections' | 'settings';

/** Pressed after `g`. Contacts are who receives: `c` is taken by campaigns. */
export const PLACE_LETTERS: Readonly<Record<string, PlaceName>> = {
  o: 'overview',
  c: 'campaigns',
  a: 'audiences',
  r: 'contacts',
  m: 'content',
  n: 'connections',
  s: 'settings',
};

/** The area a page belongs to, such as `campaigns` for `/campaigns/1/edit/message`. */
export function areaOf(path: string): PlaceName | undefined {
  const [first] = path.split('/').filter(Boolean);
  if (first === 'imports') return 'contacts';
  return Object.values(PLACE_LETTERS).find((place) => place === first);
}
