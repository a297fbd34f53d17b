/** From here on the number of contacts is typed, so that nobody sends to many by a slip. */
export const TYPED_FROM = 10_000;

export function mustType(count: number): boolean {
  return count > TYPED_FROM;
}

/** Whether that is the number, however its digits are grouped and whatever keyboard they were typed with. */
export function isNumber(typed: string, count: number): boolean {
  return (
    typed
      .normalize('NFKC')
      .replaceAll(/[\s,.']/g, '')
      .replaceAll(/[๐-๙]/g, thaiDigit) === String(count)
  );
}

function thaiDigit(digit: string): string {
  return String(digit.charCodeAt(0) - '๐'.charCodeAt(0));
}
