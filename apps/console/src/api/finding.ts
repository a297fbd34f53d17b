/** Something the server or one of its libraries says of an input: stable by its code, in English by its message. */
export interface Finding {
  /** absent in what was stored before findings had codes */
  code?: string;
  /** numbers, names and other findings that stand in the message */
  values?: Readonly<Record<string, string | number | Finding>>;
  message: string;
}

/** The same with the place it is at, such as `messages[0].text`. */
export interface PlacedFinding extends Finding {
  path: string;
}
