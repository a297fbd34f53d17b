import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../../../api/problem.js';
import {
  columnProblems,
  type InspectedColumn,
  mappingFor,
  mappingProblems,
  newTypes,
  setChoice,
  setTarget,
  suggestedMapping,
} from './mapping.js';

function aColumn(name: string, suggested: Partial<InspectedColumn['suggested']>): InspectedColumn {
  const nothing = { target: 'ignore', attribute: null, alsoExternalId: false, type: null } as const;
  return { name, samples: [], suggested: { ...nothing, ...suggested } };
}

const members = suggestedMapping([
  aColumn('会員番号', { target: 'external_id' }),
  aColumn('LINE ID', { target: 'line_id' }),
  aColumn('ポイント', { target: 'attribute', attribute: 'points', type: 'number' }),
  aColumn('memo', {}),
]);

describe('a mapping', () => {
  it('begins with what is suggested', () => {
    expect(mappingProblems(members)).toEqual([]);
    expect(mappingFor(members)).toEqual({
      会員番号: { target: 'external_id' },
      'LINE ID': { target: 'line_id' },
      ポイント: { target: 'attribute', attribute: 'points' },
      memo: { target: 'ignore' },
    });
  });

  it('gives a field to one column only', () => {
    const moved = setTarget(members, 'memo', 'external_id');
    expect(moved.choices['memo']?.target).toBe('external_id');
    expect(moved.choices['会員番号']?.target).toBe('ignore');
    expect(moved.choices['LINE ID']?.target).toBe('line_id');
  });

  it('needs a column of ids, which the LINE id may be', () => {
    const without = setTarget(members, '会員番号', 'ignore');
    expect(mappingProblems(without)).toEqual([{ kind: 'no_id' }]);
    const byLine = { ...without, lineIdIsExternalId: true };
    expect(mappingProblems(byLine)).toEqual([]);
    expect(mappingFor(byLine)['LINE ID']).toEqual({ target: 'line_id', alsoExternalId: true });
    expect(setTarget(byLine, '会員番号', 'external_id').lineIdIsExternalId).toBe(false);
  });

  it('takes the LINE id for the external id where the server suggests it', () => {
    const mapping = suggestedMapping([aColumn('uid', { target: 'line_id', alsoExternalId: true })]);
    expect(mappingProblems(mapping)).toEqual([]);
  });

  it('needs different names', () => {
    const twice = setChoice(setTarget(members, 'memo', 'attribute'), 'memo', { attribute: ' points ' });
    expect(mappingProblems(twice)).toEqual([{ kind: 'same_name', column: 'memo', name: 'points' }]);
    expect(mappingProblems(setChoice(twice, 'memo', { attribute: ' ' }))).toEqual([
      { kind: 'unnamed', column: 'memo' },
    ]);
  });

  it('says the types of new attributes, and leaves those that there are', () => {
    const more = setTarget(members, 'memo', 'attribute');
    expect(newTypes(more, (name) => (name === 'points' ? 'number' : undefined))).toEqual({ memo: 'text' });
  });
});

describe('columnProblems', () => {
  it('finds the column that the server means', () => {
    const errors = [
      { path: 'mapping.First Name.attribute', message: 'cannot be a name' },
      { path: 'mapping.a.b', message: 'is taken' },
      { path: 'types.points', message: 'is known' },
    ];
    expect(columnProblems(new ApiProblem(422, 'invalid', 'Not valid', errors))).toEqual({
      'First Name': 'cannot be a name',
      'a.b': 'is taken',
    });
    expect(columnProblems(new Error('x'))).toEqual({});
  });
});
