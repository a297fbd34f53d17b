import { describe, expect, it } from '@jest/globals';
import { AppError, InvalidInput } from './app-error.js';
import { faultOf, problemOf } from './problem.js';

const problem = (error: unknown) => problemOf(faultOf(error), 'request-1');

describe('a problem', () => {
  it('tells all of our own errors', () => {
    const errors = [{ path: 'name', code: 'missing', message: 'is missing' }];
    expect(problem(new InvalidInput(errors))).toEqual({
      type: 'urn:hikyaku:problem:invalid_input',
      title: 'Not valid',
      status: 422,
      detail: 'The request is not valid.',
      code: 'invalid_input',
      requestId: 'request-1',
      errors,
    });
  });

  it('has errors when no field is at fault, and details beside what every problem has', () => {
    const error = new AppError('conflict', 'taken', 'Taken.', { details: { by: 'x', status: 'mine' } });
    expect(problem(error)).toMatchObject({ status: 409, errors: [], by: 'x' });
  });

  it.each([
    ['an error of nobody', new Error('secret')],
    ['an unavailable library', Object.assign(new Error('secret'), { statusCode: 503 })],
    ['what is no error', 'secret'],
  ])('given %s, tells nothing of it', (_name, error) => {
    const { status, code, detail } = problem(error);
    expect({ status, code }).toEqual({ status: 500, code: 'internal_error' });
    expect(detail).not.toContain('secret');
  });

  it('does not take an address for JSON', () => {
    const error = { code: 'FST_ERR_BAD_URL', statusCode: 400, message: "'/x/%FF.json' is not valid" };
    expect(problem(Object.assign(new Error(), error)).detail).toMatch(/^The address/);
  });
});
