import { describe, expect, it } from '@jest/globals';
import type { Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, Min, ValidateNested } from 'class-validator';
import { type InputProblem, InvalidInput } from './app-error.js';
import { StrictValidation } from './validation.js';

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

async function problemsOf(body: unknown, metatype: Class = Body): Promise<InputProblem[]> {
  try {
    await new StrictValidation().transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors;
    throw error;
  }
}

describe('StrictValidation', () => {
  it('given sound input, makes it an object of its class', async () => {
    const body: unknown = await new StrictValidation().transform(
      { name: 'a', items: [{ count: 1 }] },
      { type: 'body', metatype: Body },
    );
    expect(body).toBeInstanceOf(Body);
    expect(body).toMatchObject({ items: [expect.any(Item)] });
  });

  it('names the place of every problem, one for each', async () => {
    const problems = await problemsOf({ name: 1, items: [{ count: 1 }, { count: 'x' }], one: { count: 0 } });
    expect(problems).toEqual([
      { path: 'name', message: 'must be a string' },
      { path: 'items[1].count', message: expect.any(String) },
      { path: 'one.count', message: 'must not be less than 1' },
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

  it.each([[null], ['text'], [[]], [7]])('given %j for a body, refuses it', async (body) => {
    await expect(new StrictValidation().transform(body, { type: 'body', metatype: Body })).rejects.toThrow();
  });
});
