import { invalidProperty, messageObjectErrors, schemaErrors, type ErrorDetail } from '../line-errors.js';
import type { Answer } from '../http/answer.js';

/**
 * What is wrong with the messages of one request, gathered over all of them. LINE's layers answer in this order: a member
 * that cannot be read at all, then every error of the schema at once, then the errors inside one message object.
 */
export class Problems {
  private unreadable: string | null = null;
  private readonly schema: ErrorDetail[] = [];
  private inObjects: Map<number, ErrorDetail[]> | null = null;

  /** A member of the wrong JSON type; only the first counts. */
  addUnreadable(property: string): void {
    this.unreadable ??= property;
  }

  /** An error of the schema layer; `property` is a path such as `messages[0].text`. */
  addSchema(property: string, message: string): void {
    this.schema.push({ message, property });
  }

  /** An error inside a template, flex or text v2 message; `property` is a path inside it, with slashes. */
  addInObject(index: number, property: string, message: string): void {
    this.inObjects ??= new Map();
    const details = this.inObjects.get(index) ?? [];
    details.push({ message, property });
    this.inObjects.set(index, details);
  }

  /** LINE's answer, or `null` when nothing is wrong. */
  answer(): Answer | null {
    if (this.unreadable !== null) return invalidProperty(`'${this.unreadable}'`);
    if (this.schema.length > 0) return schemaErrors(this.schema);
    for (const [index, details] of this.inObjects ?? []) return messageObjectErrors(index, details);
    return null;
  }
}
