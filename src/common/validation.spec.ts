import { describe, expect, it } from '@jest/globals';
import type { Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { type InputProblem, InvalidInput } from './app-error.js';
import { JudgesItsItems, StrictValidation } from './validation.js';

class Item {
  @IsInt()
  @Min(1)
  count!: number;
}

class Body {
  @IsString()
  name!: string;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Item)
  items?: Item[];

  @IsOptional()
  @ValidateNested()
  @Type(() => Item)
  one?: Item;
}

async function findingsOf(body: unknown, metatype: Class = Body): Promise<InputProblem[]> {
  try {
    await new StrictValidation().transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors;
    throw error;
  }
}

/** Where and in which words. */
async function problemsOf(
  body: unknown,
  metatype?: Class,
): Promise<Pick<InputProblem, 'path' | 'message'>[]> {
  return (await findingsOf(body, metatype)).map(({ path, message }) => ({ path, message }));
}

describe('StrictValidation', () => {
  it('says what is wrong by a code, with the numbers of the rule', async () => {
    expect(await findingsOf({ name: 7, items: [{ count: 0 }], more: 1 })).toMatchObject([
      { path: 'more', code: 'unknown_field' },
      { path: 'name', code: 'not_text' },
      { path: 'items[0].count', code: 'number_too_small', values: { min: 1 } },
    ]);
  });

  it('given sound input, makes it an object of its class', async () => {
    const body: unknown = await new StrictValidation().transform(
      { name: 'a', items: [{ count: 1 }] },
      { type: 'body', metatype: Body },
    );
    expect(body).toBeInstanceOf(Body);
    expect(body).toMatchObject({ items: [expect.any(Item)] });
  });

  it('refuses an object with more names than anybody needs, before it costs anything', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`k${n}`, n]));
    expect(await problemsOf({ name: 'a', one: many })).toEqual([
      { path: 'one', message: 'has more than 2000 names' },
    ]);
  });

  it('names the place of every problem, one for each', async () => {
    const problems = await problemsOf({ name: 1, items: [{ count: 1 }, { count: 'x' }], one: { count: 0 } });
    expect(problems).toEqual([
      { path: 'name', message: 'must be a string' },
      { path: 'items[1].count', message: 'must be an integer number' },
      { path: 'one.count', message: 'must not be less than 1' },
    ]);
  });

  it('names only what is most fundamental', async () => {
    class Rules {
      @IsString()
      @Length(2, 5)
      @Matches(/^[a-z]+$/, { message: 'must be lower case' })
      text!: string;

      @IsString()
      @IsNotEmpty()
      title!: string;

      @IsUUID()
      id!: string;

      @IsIn(['a', 'b'])
      choice!: string;

      @IsArray()
      @ArrayMaxSize(1)
      @IsString({ each: true })
      list!: string[];
    }
    const sound = {
      text: 'abc',
      title: 'x',
      id: '01890a5d-ac96-774b-bcce-b302099a8057',
      choice: 'a',
      list: [],
    };
    const messages = async (change: object) =>
      (await problemsOf({ ...sound, ...change }, Rules)).map(({ path, message }) => `${path} ${message}`);
    expect(await messages({})).toEqual([]);
    expect(await problemsOf({}, Rules)).toEqual(
      ['text', 'title', 'id', 'choice', 'list'].map((path) => ({ path, message: 'is missing' })),
    );
    expect(await messages({ text: 7, title: null, list: 7 })).toEqual([
      'text must be a string',
      'title must be a string',
      'list must be an array',
    ]);
    expect(await messages({ text: 'A', list: ['a', 7] })).toEqual([
      'text must be longer than or equal to 2 characters',
      'list each value must be a string',
    ]);
    expect(await messages({ text: 'ABC', id: 'x', list: ['a', 'b'] })).toEqual([
      'text must be lower case',
      'id must be a UUID',
      'list must contain no more than 1 elements',
    ]);
  });

  it('given no object where one belongs, says so once', async () => {
    expect(await problemsOf({ name: 'a', items: 'x', one: 'y' })).toEqual([
      { path: 'items', message: 'must be an array' },
      { path: 'one', message: 'must be an object' },
    ]);
    expect(await problemsOf({ name: 'a', items: [null] })).toEqual([
      { path: 'items[0]', message: 'must be an object' },
    ]);
  });

  it('refuses unknown fields by name, wherever they are', async () => {
    expect(await problemsOf({ name: 'a', nmae: 'b', items: [{ count: 1, colour: 'red' }] })).toEqual([
      { path: 'nmae', message: 'is not a known field' },
      { path: 'items[0].colour', message: 'is not a known field' },
    ]);
  });

  it('refuses what the database cannot hold, wherever it stands', async () => {
    expect(await problemsOf({ name: 'a\0b', items: [{ count: 1, 'x\0': 1 }] })).toEqual([
      { path: 'name', message: 'must not hold the character U+0000' },
      { path: 'items[0]', message: 'has a name that cannot be stored' },
    ]);
  });

  it('refuses endless nesting instead of walking through it', async () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    const [problem] = await problemsOf({ name: deep });
    expect(problem?.message).toBe('is nested more than 100 deep');
  });

  it('hands on the very items that their handler judges, and judges their list', async () => {
    @JudgesItsItems()
    class Many {
      @IsArray()
      @ArrayMaxSize(2)
      items!: unknown[];
    }
    const items = [{ anything: { at: 'all' } }, 7];
    const body = await new StrictValidation().transform({ items }, { type: 'body', metatype: Many });
    expect(body).toBeInstanceOf(Many);
    expect((body as Many).items).toBe(items);
    expect(await problemsOf({ items: [1, 2, 3], more: [] }, Many)).toMatchObject([
      { path: 'more' },
      { path: 'items' },
    ]);
    for (const wrong of [null, 'text', [], [items]])
      await expect(
        new StrictValidation().transform(wrong, { type: 'body', metatype: Many }),
      ).rejects.toThrow();
  });

  it.each([[null], ['text'], [[]], [7]])('given %j for a body, refuses it', async (body) => {
    await expect(new StrictValidation().transform(body, { type: 'body', metatype: Body })).rejects.toThrow();
  });
});
