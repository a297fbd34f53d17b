/**
 * A multicast's body with its recipients last, so that a batch can be written before all of them are known: a beginning,
 * any number of continuations, and the end.
 */
export const MULTICAST_END = ']}';

/** @param messages JSON of the message objects · @param lineIds one or more user IDs */
export function beginMulticast(messages: string, lineIds: readonly string[]): string {
  return `{"messages":${messages},"to":["${lineIds.join('","')}"`;
}

export function continueMulticast(lineIds: readonly string[]): string {
  return lineIds.map((id) => `,"${id}"`).join('');
}

/** Another body with the same messages for some of the recipients. */
export function narrowedBody(body: string, isKept: (index: number) => boolean): string {
  const { messages, to } = JSON.parse(body) as { messages: unknown[]; to: string[] };
  return (
    beginMulticast(
      JSON.stringify(messages),
      to.filter((_, index) => isKept(index)),
    ) + MULTICAST_END
  );
}
