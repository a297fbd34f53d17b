export interface Position {
  latitude: number;
  longitude: number;
}

const PAIR = /(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)/;
const IN_ADDRESS = [/!3d(-?\d+(?:\.\d+)?)!4d(-?\d+(?:\.\d+)?)/, /@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/];

/** Reads what people copy from a map: `35.6812, 139.7671`, or the address of a map's page; undefined for all else. */
export function readPosition(text: string): Position | undefined {
  const patterns = /^https?:\/\//.test(text) ? [...IN_ADDRESS, PAIR] : [PAIR];
  for (const pattern of patterns) {
    const [, north, east] = pattern.exec(decoded(text)) ?? [];
    if (north === undefined || east === undefined) continue;
    const [latitude, longitude] = [Number(north), Number(east)];
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
