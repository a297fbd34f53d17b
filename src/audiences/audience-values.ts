import { Injectable } from '@nestjs/common';
import { fieldValueToSql } from '#libs/rules';
import { Clock } from '../common/index.js';
import {
  CONDITION_ALIAS,
  CONDITION_FIRST_PARAMETER,
  type ContactCondition,
  ContactReader,
} from '../contacts/index.js';
import type { Coverage } from './audience-counter.js';
import { lackingConditions } from './lacking.js';
import { PatientReader } from './patient-reader.js';
import { chooseSample, sampleValues } from './sample-values.js';
import { tellValues, totalsSeen } from './value-shares.js';

/** The most frequent values of fields, with their shares: for whoever builds a condition, so at once or not at all. */
@Injectable()
export class AudienceValues {
  constructor(
    private readonly reader: PatientReader,
    private readonly contacts: ContactReader,
    private readonly clock: Clock,
  ) {}

  /**
   * How many of the selected contacts have no value for each field, and which values the others have. Exact in a small
   * workspace, else from a sample; then `margin` says how far off the numbers may be.
   *
   * @throws InvalidInput naming each field that contacts cannot have
   */
  async cover(
    workspaceId: string,
    where: ContactCondition,
    names: readonly string[],
    signal?: AbortSignal,
  ): Promise<Coverage> {
    const known = await this.contacts.fieldsOf(workspaceId);
    const firstParameter = CONDITION_FIRST_PARAMETER + where.parameters.length;
    const asked = names.map((name) => {
      const [lacking] = lackingConditions([name], known, firstParameter, this.clock.now());
      if (!lacking) throw new Error('each field has a condition');
      const next = firstParameter + lacking.parameters.length;
      const field = fieldValueToSql(name, known, { alias: CONDITION_ALIAS, firstParameter: next });
      return { name, lacking, field };
    });
    return this.reader.read(signal, async (tx) => {
      const sample = await chooseSample(tx, workspaceId);
      const fields: Coverage['fields'] = [];
      let total = 0;
      let margin = 0;
      for (const { name, lacking, field } of asked) {
        const seen = await sampleValues(tx, workspaceId, sample, { where, lacking, field });
        const totals = totalsSeen(seen);
        total = totals.total;
        margin = Math.max(margin, totals.margin);
        const values = tellValues(name, field?.type ?? 'text', seen);
        fields.push({ field: name, missing: totals.missing, values });
      }
      return { total, margin: sample.isWhole ? null : margin, fields };
    });
  }
}
