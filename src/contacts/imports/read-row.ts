import type { AttributeTypes } from '../attribute-typing.js';
import type { FilePlan } from './check-file.js';
import type { FileRecord } from './csv-reader.js';
import { readCsvRow, readNdjsonRow, type RowReading } from './row-to-change.js';

/** What a record says about its contact, by the plan of its file: the same for an inspection and for the import. */
export function readRow(record: FileRecord, plan: FilePlan, types: AttributeTypes): RowReading {
  return plan.shape.format === 'csv'
    ? readCsvRow(record, plan.columns, types)
    : readNdjsonRow(record, plan.mapping, types);
}
