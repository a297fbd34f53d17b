/** A condition on `contacts c`. Its parameters begin at `CONDITION_FIRST_PARAMETER`; `$1` is the workspace. */
export interface ContactCondition {
  sql: string;
  parameters: unknown[];
  /** the same in another form, for statements that read all contacts; absent: this one does for both */
  whole?: WholeCondition;
}

export interface WholeCondition {
  /** behind `FROM contacts c`; they leave the number of rows as it is */
  joins: string;
  sql: string;
  parameters: unknown[];
}

export const CONDITION_ALIAS = 'c';
export const CONDITION_FIRST_PARAMETER = 2;

/** The form for a statement that reads all contacts, such as a count; a page of them is read by the condition itself. */
export function wholeOf({ sql, parameters, whole }: ContactCondition): WholeCondition {
  return whole ?? { joins: '', sql, parameters };
}
