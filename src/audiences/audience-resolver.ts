import { Injectable } from '@nestjs/common';
import { type CheckedFilter, checkFilter, type FieldCatalogue, filterToSql, type Issue } from '#libs/rules';
import { Clock, InvalidInput, isUuid, type InputProblem } from '../common/index.js';
import {
  CONDITION_ALIAS,
  CONDITION_FIRST_PARAMETER,
  type ContactCondition,
  ContactReader,
} from '../contacts/index.js';
import { AudienceRepository } from './audience.repository.js';

/** Whom to select: a filter written here or a saved one, less those whom `exclude` matches. */
export type AudienceSelection =
  { filter: unknown; exclude?: unknown } | { audienceId: string; exclude?: unknown };

export interface ResolvedAudience {
  /** the filters as they were written, a saved one copied out; fit to be frozen and resolved again */
  filter: unknown;
  exclude?: unknown;
  /** for `ContactReader`; never NULL */
  where: ContactCondition;
  /** allowed, but probably not meant */
  warnings: InputProblem[];
}

/** Turns an audience into the condition that selects its contacts. */
@Injectable()
export class AudienceResolver {
  constructor(
    private readonly audiences: AudienceRepository,
    private readonly contacts: ContactReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @param path where the selection stands in the caller's input, such as `audience`, for the paths of problems
   * @throws InvalidInput naming each wrong part, such as `filter.rules[0].operator`
   */
  async resolve(workspaceId: string, selection: AudienceSelection, path = ''): Promise<ResolvedAudience> {
    const base = path === '' ? '' : `${path}.`;
    const stored = 'audienceId' in selection;
    const filter = stored ? await this.filterOf(workspaceId, selection.audienceId, base) : selection.filter;
    const fields = await this.contacts.fieldsOf(workspaceId);
    const checks = new FilterChecks(fields);
    const wanted = checks.check(filter, stored ? `${base}audienceId` : `${base}filter`);
    const unwanted = checks.check(selection.exclude ?? {}, `${base}exclude`);
    if (!wanted || checks.problems.length > 0) throw new InvalidInput(checks.problems);
    return {
      filter,
      exclude: unwanted && selection.exclude,
      where: this.conditionOf(wanted, unwanted && isEmpty(unwanted) ? undefined : unwanted),
      warnings: checks.warnings,
    };
  }

  private async filterOf(workspaceId: string, id: string, base: string): Promise<unknown> {
    const audience = isUuid(id) ? await this.audiences.find(workspaceId, id) : undefined;
    if (!audience)
      throw new InvalidInput([
        {
          path: `${base}audienceId`,
          message: 'is not an audience of this workspace; GET /audiences lists them',
        },
      ]);
    return audience.filter;
  }

  private conditionOf(wanted: CheckedFilter, unwanted: CheckedFilter | undefined): ContactCondition {
    const options = { alias: CONDITION_ALIAS, now: this.clock.now() };
    const first = filterToSql(wanted, { ...options, firstParameter: CONDITION_FIRST_PARAMETER });
    if (!unwanted) return first;
    const firstParameter = CONDITION_FIRST_PARAMETER + first.parameters.length;
    const second = filterToSql(unwanted, { ...options, firstParameter });
    return {
      sql: `(${first.sql} AND NOT ${second.sql})`,
      parameters: [...first.parameters, ...second.parameters],
    };
  }
}

/** Checks several filters and gathers what was found, each under its own path. */
class FilterChecks {
  readonly problems: InputProblem[] = [];
  readonly warnings: InputProblem[] = [];

  constructor(private readonly fields: FieldCatalogue) {}

  check(filter: unknown, path: string): CheckedFilter | undefined {
    const result = checkFilter(filter, this.fields);
    if (!result.ok) {
      this.problems.push(...result.issues.map((issue) => under(path, issue)));
      return undefined;
    }
    this.warnings.push(...result.warnings.map((issue) => under(path, issue)));
    return result.filter;
  }
}

function under(path: string, issue: Issue): InputProblem {
  return { path: issue.path === '' ? path : `${path}.${issue.path}`, message: issue.message };
}

/** A filter without rules means everyone; an `exclude` without rules is how builders send "nobody", and is taken so. */
function isEmpty(exclude: CheckedFilter): boolean {
  return exclude.rules.length === 0 && !exclude.not;
}
