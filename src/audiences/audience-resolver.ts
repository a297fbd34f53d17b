import { say } from './audience-texts.js';
import { Injectable } from '@nestjs/common';
import {
  type CheckedFilter,
  checkFilter,
  type FieldCatalogue,
  type FilterSql,
  filterToJoinedSql,
  filterToSql,
  type Issue,
  type SqlOptions,
} from '#libs/rules';
import { Clock, InvalidInput, isUuid, type InputProblem } from '../common/index.js';
import {
  CONDITION_ALIAS,
  CONDITION_FIRST_PARAMETER,
  type ContactCondition,
  ContactReader,
} from '../contacts/index.js';
import { EventNameRepository } from '../events/index.js';
import { AudienceRepository } from './audience.repository.js';
import { type Draw, drawnOf, type FinishedDraw } from './draw.js';
import { DrawRepository } from './draw.repository.js';
import { FilterReferences, type NamedAudiences } from './filter-references.js';

/** Whom to select: a filter written here or a saved one, less those whom `exclude` matches. */
export type AudienceSelection = WrittenSelection | { audienceId: string; exclude?: unknown };

/** Filters written here, or copied out when a run was published, with what they named then. */
export interface WrittenSelection {
  filter: unknown;
  exclude?: unknown;
  audiences?: NamedAudiences;
  /** at most so many of them; one that is finished is drawn no more */
  draw?: Draw | FinishedDraw;
  /** where the filter stands in the caller's input; absent: `filter` */
  place?: string;
}

export interface ResolvedAudience {
  /** the filters as they were written, a saved one copied out; fit to be frozen and resolved again */
  filter: unknown;
  exclude?: unknown;
  audiences: NamedAudiences;
  draw?: FinishedDraw;
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
    private readonly references: FilterReferences,
    private readonly turns: DrawRepository,
    private readonly eventNames: EventNameRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param path where the selection stands in the caller's input, such as `audience`, for the paths of problems
   * @throws InvalidInput naming each wrong part, such as `filter.rules[0].operator`
   */
  async resolve(
    workspaceId: string,
    selection: AudienceSelection,
    path = '',
    signal?: AbortSignal,
  ): Promise<ResolvedAudience> {
    const base = path === '' ? '' : `${path}.`;
    const written = await this.written(workspaceId, selection, path);
    const { filter, exclude, place = 'filter' } = written;
    const { wanted, unwanted, ...found } = await this.check(
      workspaceId,
      written,
      `${base}${place}`,
      `${base}exclude`,
    );
    const where = this.conditionOf(wanted, unwanted && isEmpty(unwanted) ? undefined : unwanted);
    const draw = written.draw && (await this.finish(workspaceId, where, written.draw, signal));
    return {
      filter,
      exclude: unwanted && exclude,
      ...found,
      ...(draw && { draw }),
      where: draw ? drawnOf(where, draw) : where,
    };
  }

  /** The selection with a saved audience copied out. @throws InvalidInput as `resolve` */
  async written(workspaceId: string, selection: AudienceSelection, path = ''): Promise<WrittenSelection> {
    if (!('audienceId' in selection)) return selection;
    const { audienceId: id, exclude } = selection;
    const place = 'audienceId';
    const audience = isUuid(id) ? await this.audiences.find(workspaceId, id) : undefined;
    if (!audience)
      throw new InvalidInput([
        { path: path === '' ? place : `${path}.${place}`, ...say('audience_unknown') },
      ]);
    const { filter, limit } = audience;
    return { filter, exclude, place, ...(limit !== null && { draw: { count: limit, seed: id } }) };
  }

  /**
   * Checks a filter that is to be saved.
   *
   * @param self the audience it is for, so that none comes to hold itself
   * @throws InvalidInput
   */
  async checkToSave(
    workspaceId: string,
    filter: unknown,
    self?: { id: string; name: string },
  ): Promise<void> {
    await this.check(workspaceId, { filter }, 'filter', 'exclude', self);
  }

  private async check(
    workspaceId: string,
    { filter, exclude = {}, audiences: frozen }: WrittenSelection,
    place: string,
    placeOfExclude: string,
    self?: { id: string; name: string },
  ) {
    const known = await this.references.lookUp(
      workspaceId,
      await this.fieldsOf(workspaceId),
      [filter, exclude],
      frozen,
    );
    const checks = new FilterChecks(known.fields, self);
    const wanted = checks.check(filter, place);
    const unwanted = checks.check(exclude, placeOfExclude);
    const { problems, warnings } = checks;
    if (!wanted || problems.length > 0) throw new InvalidInput(problems);
    return { wanted, unwanted, warnings, audiences: known.audiences };
  }

  /** Who is drawn last; of a draw that is finished nothing is asked. */
  private async finish(
    workspaceId: string,
    where: ContactCondition,
    draw: Draw | FinishedDraw,
    signal: AbortSignal | undefined,
  ): Promise<FinishedDraw> {
    if ('last' in draw) return draw;
    const last = await this.turns.lastOf(workspaceId, where, draw, signal);
    return { ...draw, last };
  }

  private async fieldsOf(workspaceId: string): Promise<FieldCatalogue> {
    const fields = await this.contacts.fieldsOf(workspaceId);
    const eventIds = await this.eventNames.idsOf(workspaceId);
    return { ...fields, eventNameId: (name) => eventIds.get(name) };
  }

  private conditionOf(wanted: CheckedFilter, unwanted: CheckedFilter | undefined): ContactCondition {
    const now = this.clock.now();
    return {
      ...butFor(filterToSql, wanted, unwanted, now),
      whole: butFor(filterToJoinedSql, wanted, unwanted, now),
    };
  }
}

interface WrittenFilter extends FilterSql {
  joins?: string;
}

/** Whom the one filter matches and the other does not. */
function butFor(
  write: (filter: CheckedFilter, options: SqlOptions) => WrittenFilter,
  wanted: CheckedFilter,
  unwanted: CheckedFilter | undefined,
  now: Date,
): Required<WrittenFilter> {
  const options = { alias: CONDITION_ALIAS, now };
  const first = { joins: '', ...write(wanted, { ...options, firstParameter: CONDITION_FIRST_PARAMETER }) };
  if (!unwanted) return first;
  const firstParameter = CONDITION_FIRST_PARAMETER + first.parameters.length;
  const second = { joins: '', ...write(unwanted, { ...options, firstParameter }) };
  return {
    joins: `${first.joins} ${second.joins}`,
    sql: `(${first.sql} AND NOT ${second.sql})`,
    parameters: [...first.parameters, ...second.parameters],
  };
}

/** Checks several filters and gathers what was found, each under its own path. */
class FilterChecks {
  readonly problems: InputProblem[] = [];
  readonly warnings: InputProblem[] = [];

  constructor(
    private readonly fields: FieldCatalogue,
    private readonly self: { id: string; name: string } | undefined,
  ) {}

  check(filter: unknown, path: string): CheckedFilter | undefined {
    const result = checkFilter(filter, this.fields, this.self);
    if (!result.ok) {
      this.problems.push(...result.issues.map((issue) => under(path, issue)));
      return undefined;
    }
    this.warnings.push(...result.warnings.map((issue) => under(path, issue)));
    return result.filter;
  }
}

function under(path: string, issue: Issue): InputProblem {
  return { ...issue, path: issue.path === '' ? path : `${path}.${issue.path}` };
}

/** A filter without rules means everyone; an `exclude` without rules is how builders send "nobody", and is taken so. */
function isEmpty(exclude: CheckedFilter): boolean {
  return exclude.rules.length === 0 && !exclude.not;
}
