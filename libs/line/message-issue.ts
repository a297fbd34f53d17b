/** Something LINE would refuse (`error`), or accept but perhaps not show as meant (`warning`). */
export interface MessageIssue {
  severity: 'error' | 'warning';
  /** Where, as one would write it in JavaScript: `messages[0].text`. */
  path: string;
  /** What is wrong, in plain words, for a person. */
  message: string;
}

/**
 * What the strings hold: `template` before rendering (lengths and formats cannot be judged yet), `rendered` as they
 * go to LINE (everything is judged).
 */
export type MessageStage = 'template' | 'rendered';

/** Notes issues at one place of a message and hands out scopes for the places below it. */
export class IssueScope {
  constructor(
    readonly path: string,
    readonly stage: MessageStage,
    private readonly issues: MessageIssue[],
  ) {}

  error(message: string): void {
    this.issues.push({ severity: 'error', path: this.path, message });
  }

  warning(message: string): void {
    this.issues.push({ severity: 'warning', path: this.path, message });
  }

  key(name: string): IssueScope {
    const step = /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
    return new IssueScope(`${this.path}${step}`, this.stage, this.issues);
  }

  item(index: number): IssueScope {
    return new IssueScope(`${this.path}[${index}]`, this.stage, this.issues);
  }
}
