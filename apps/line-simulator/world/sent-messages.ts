/**
 * Message ids as LINE makes them: decimal strings of 18 digits, too large for a JavaScript number, ever growing. A request's
 * messages get ids in a row.
 */
export class MessageIds {
  private made = 0;

  /** Takes ids for so many messages and says which is the first. */
  take(count: number): number {
    const first = this.made + 1;
    this.made += count;
    return first;
  }
}

const DIGITS = 16;

/** The id that a number of `MessageIds` stands for. */
export const messageIdText = (number: number): string => `51${String(number).padStart(DIGITS, '0')}`;

/** The messages of one accepted push, in a form of which a million can be kept: their texts follow from the first id. */
export class SentMessages {
  /**
   * @param first    of the ids that `MessageIds` gave
   * @param quotable for each message, whether it gets a quote token
   */
  constructor(
    private readonly first: number,
    private readonly quotable: readonly boolean[],
  ) {}

  /** What push answers, as JSON: pieced together, for it is made for every push and never holds anything to be escaped. */
  toJson(): string {
    const items = this.quotable.map((isQuotable, index) => {
      const id = this.idOf(index);
      return isQuotable ? `{"id":"${id}","quoteToken":"quote-${id}"}` : `{"id":"${id}"}`;
    });
    return `[${items.join()}]`;
  }

  private idOf(index: number): string {
    return messageIdText(this.first + index);
  }
}
