import type { DataSource, QueryRunner } from 'typeorm';

/** What runs SQL: the database itself, or the transaction one is in. */
export interface Queryable {
  /** Runs one statement with `$1, $2 …` and answers its rows. */
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Runs one statement and answers how many rows it touched. */
  execute(sql: string, parameters?: unknown[]): Promise<number>;
}

/**
 * The ledger's door. Queries stand in repositories; this only runs them.
 *
 * One transaction uses one connection, and everything inside must go through the `tx` it is given: on the embedded
 * database a second connection would wait for the transaction that waits for it.
 */
export class Database implements Queryable {
  constructor(private readonly dataSource: DataSource) {}

  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.withRunner((runner) => new RunnerQueries(runner).query<Row>(sql, parameters));
  }

  async execute(sql: string, parameters: unknown[] = []): Promise<number> {
    return this.withRunner((runner) => new RunnerQueries(runner).execute(sql, parameters));
  }

  /** All or nothing: commits when `work` ends, rolls back when it throws. */
  async transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.withRunner(async (runner) => {
      await runner.startTransaction();
      try {
        const result = await work(new RunnerQueries(runner));
        await runner.commitTransaction();
        return result;
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction();
        throw error;
      }
    });
  }

  /**
   * A page in the order of an index, for statements whose `ORDER BY` an index gives. Sorting is ruled out: of rows that are
   * new to its statistics, as after an import, PostgreSQL expects few, and would read and sort all of them for every page.
   */
  async queryInIndexOrder<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.transaction(async (tx) => {
      await tx.execute('SET LOCAL enable_sort = off');
      return tx.query<Row>(sql, parameters);
    });
  }

  private async withRunner<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await work(runner);
    } finally {
      await runner.release();
    }
  }
}

class RunnerQueries implements Queryable {
  constructor(private readonly runner: QueryRunner) {}

  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const result = await this.runner.query(sql, parameters, true);
    return result.records as Row[];
  }

  async execute(sql: string, parameters: unknown[] = []): Promise<number> {
    const result = await this.runner.query(sql, parameters, true);
    return result.affected ?? 0;
  }
}
