import Handlebars from 'handlebars';
import { compileTemplate, render } from '#libs/templating';
import type { Work } from './measure-speed.js';
import { CONTACTS, TEXTS } from './sample-messages.js';

/** Works that have the same result; the first is what the others are compared with. */
export interface WorkGroup {
  name: string;
  works: readonly Work[];
}

/** Our templating next to the Handlebars that people know, with the helpers that one would write for it. */
export const TEMPLATING: readonly WorkGroup[] = [
  aGroup('a plain template', TEXTS.plain),
  aGroup('a template with a condition', TEXTS.condition),
  aGroup('a template with a date', TEXTS.date),
  aGroup('a template with a number', TEXTS.number),
];

function aGroup(name: string, text: string): WorkGroup {
  return { name, works: [byHandlebars(text), byOurs(text)] };
}

function byOurs(text: string): Work {
  const template = compileTemplate(text);
  return {
    name: 'ours',
    run: (n) => {
      const rendered = render(template, CONTACTS[n % CONTACTS.length]?.variables ?? {});
      if (!rendered.ok) throw new Error(`not rendered: ${rendered.reason}`);
      return rendered.text;
    },
  };
}

function byHandlebars(text: string): Work {
  const handlebars = Handlebars.create();
  const dates = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat('en');
  handlebars.registerHelper({
    default: (value: unknown, fallback: unknown) => value ?? fallback,
    gt: (a: number, b: number) => a > b,
    date: (value: string) => dates.format(new Date(value)),
    number: (value: number) => numbers.format(value),
  });
  const template = handlebars.compile(text, { noEscape: true });
  return { name: 'Handlebars', run: (n) => template(CONTACTS[n % CONTACTS.length]?.variables ?? {}) };
}
