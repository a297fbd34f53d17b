/** Columns beyond these make a row that nobody can read across. */
export const MOST_SHOWN = 3;

/** The attributes a person chose as columns; anything else that stands there counts for nothing chosen. */
export function readShown(stored: string | null): string[] {
  try {
    const names: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(names)
      ? [...new Set(names.filter((name): name is string => typeof name === 'string'))].slice(0, MOST_SHOWN)
      : [];
  } catch {
    return [];
  }
}
