import { invalidProperty, messageObjectErrors, schemaErrors, type ErrorDetail } from '../line-errors.js';
import type { Answer } from '../http/answer.js';
import { schemaWords } from './dialects.js';
import type { Place } from './place.js';

/** What can be wrong with a value, whoever words it. */
export type Problem =
  /** Not there, or empty where it must not be. */
  | { kind: 'missing' }
  /** Not there, for values that cannot be empty. */
  | { kind: 'absent' }
  /** Of another JSON type than it must be. */
  | { kind: 'unreadable' }
  | { kind: 'length'; min: number; max: number }
  | { kind: 'size'; min: number; max: number; size: number }
  | { kind: 'too_low'; min: number }
  | { kind: 'too_high'; max: number }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'form'; form: string }
  | { kind: 'uri' }
  /** There, and must not be. */
  | { kind: 'surplus' }
  /** What LINE has a text of its own for. */
  | { kind: 'said'; message: string };

/** A problem and its place in a form that does not depend on who found it, e.g. `messages[0].template.actions[1].label`. */
export interface Explained {
  /** Of the message; -1 when it is the list of messages that is wrong. */
  index: number;
  property: string;
  message: string;
}

/**
 * What is wrong with the messages of one request, gathered over all of them. LINE's layers answer in this order: a member
 * that cannot be read at all, then every error of the schema at once, then the errors inside one message object.
 */
export class Problems {
  private readonly found: { place: Place; problem: Problem }[] = [];

  add(place: Place, problem: Problem): void {
    this.found.push({ place, problem });
  }

  /** Every problem, in the order in which they were found. */
  explained(): Explained[] {
    return this.found.map(({ place, problem }) => ({
      index: place.index,
      property: place.path,
      message: wordsFor(place, problem),
    }));
  }

  /** LINE's answer, or `null` when nothing is wrong. */
  answer(): Answer | null {
    if (this.found.length === 0) return null;
    const inSchema = this.found.filter(({ place }) => place.inside === null);
    const unreadable = inSchema.find(({ problem }) => problem.kind === 'unreadable');
    if (unreadable !== undefined) return invalidProperty(`'${unreadable.place.path}'`);
    if (inSchema.length > 0) return schemaErrors(inSchema.map(detailOf));
    const index = this.found[0]?.place.index ?? 0;
    return messageObjectErrors(index, this.found.filter(({ place }) => place.index === index).map(detailOf));
  }
}

const wordsFor = ({ inside }: Place, problem: Problem): string =>
  inside === null ? schemaWords(problem) : inside.dialect.words(problem);

/** A flex container as a whole is `/`; its members are `/body` and so on. */
function detailOf({ place, problem }: { place: Place; problem: Problem }): ErrorDetail {
  const property = place.inside === null ? place.path : place.inside.property || '/';
  return { message: wordsFor(place, problem), property };
}
