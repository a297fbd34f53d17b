/** A field that every contact may have, as `GET /contact-fields` tells it. */
export interface ContactField {
  name: string;
  /** `text`, `number`, `boolean`, `date`, `datetime` or `list` */
  type: string;
  isSystem: boolean;
  /** a few values of contacts; none for personal fields */
  examples: readonly string[];
}

/** What messages are written with: the names of people and the attributes of the workspace, before ids and dates. */
export const isUsual = ({ name, isSystem }: ContactField): boolean => !isSystem || name === 'display_name';

/** How many contacts of the audience there are, and how many of them lack a field. */
export interface Coverage {
  total: number;
  missing: ReadonlyMap<string, number>;
}
