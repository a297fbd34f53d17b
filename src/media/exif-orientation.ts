const ORIENTATION_TAG = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;

/**
 * How an image has to be turned to be upright, from its EXIF (which is a TIFF: a header, then a directory of entries).
 *
 * @returns 1 to 8; 1, upright, also when the EXIF says nothing or cannot be read, as every viewer does
 */
export function exifOrientation(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const little = order === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    const entries = short(directory);
    for (let entry = 0; entry < entries; entry++) {
      const at = directory + 2 + entry * ENTRY_BYTES;
      if (short(at) === ORIENTATION_TAG && short(at + 2) === SHORT) return oneToEight(short(at + 8));
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

function oneToEight(value: number): number {
  return value >= 1 && value <= 8 ? value : 1;
}
