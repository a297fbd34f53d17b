/** Where a picture of this name and size is found; sizes are in pixels. */
export type ImageUrl = (name: string, width: number, height: number) => string;

/** Messages as a shop would send them. */
export interface ShowcaseMessage {
  name: string;
  messages: unknown[];
}
