import { type Helper, Unusable } from '../helper.js';
import { say } from '../value-texts.js';
import { anyMore, NUMBER, optional, wholeNumber } from './parameters.js';

/** Rounds off what binary fractions add: 0.1 + 0.2 is 0.3. */
function exact(number: number): number {
  if (!Number.isFinite(number)) throw new Unusable(say('calculation_not_finite'));
  // Adding 0 makes 0 of -0, which would be written with its sign.
  return (Number.isSafeInteger(number) ? number : Number(number.toPrecision(15))) + 0;
}

function calculation(
  name: string,
  description: string,
  usage: string,
  more: boolean,
  calculate: (a: number, b: number) => number,
): Helper {
  return {
    name,
    kind: 'value',
    usage,
    description,
    parameters: [NUMBER, more ? anyMore(NUMBER) : NUMBER],
    work: { missing: 'passes', call: (args) => exact((args as number[]).reduce(calculate)) },
  };
}

/** Half away from zero, in decimal digits as a person rounds them: 1.005 to two decimals is 1.01. */
function rounded(number: number, decimals: number): number {
  const shifted = Number(`${Math.abs(number)}e${decimals}`);
  if (Number.isNaN(shifted)) return Number(number.toFixed(decimals));
  return Math.sign(number) * Number(`${Math.round(shifted)}e-${decimals}`);
}

const round: Helper = {
  name: 'round',
  kind: 'value',
  usage: '{{round average 1}}',
  description: 'A number rounded to so many decimals, to a whole number when they are left out.',
  parameters: [NUMBER, optional(wholeNumber(0, 10))],
  work: {
    missing: 'passes',
    call: ([number, decimals = 0]) => exact(rounded(number as number, decimals as number)),
  },
};

export const ARITHMETIC_HELPERS: readonly Helper[] = [
  calculation('add', 'The sum of numbers.', '{{add points bonus}}', true, (a, b) => a + b),
  calculation('subtract', 'One number less another.', '{{subtract goal points}}', false, (a, b) => a - b),
  calculation('multiply', 'The product of numbers.', '{{multiply price 0.9}}', true, (a, b) => a * b),
  {
    ...calculation('divide', 'One number divided by another.', '{{divide points 100}}', false, (a, b) => {
      if (b === 0) throw new Unusable(say('division_impossible'));
      return a / b;
    }),
    mistake: ([, divisor]) => (divisor === 0 ? say('division_impossible') : undefined),
  },
  round,
];
