import { Injectable } from '@nestjs/common';
import { type FieldType, OPERATORS_OF } from '#libs/rules';
import { AppError } from '../../common/index.js';
import { Database } from '../../database/index.js';
import { AttributeRepository } from '../attribute.repository.js';
import type { AttributeTypes } from '../attribute-typing.js';
import { FRIEND_STATUSES, isSystemVariable } from '../contact.js';
import { SYSTEM_FIELD_NAMES, systemFieldType } from '../contact-fields.js';
import type { ContactFieldView, FieldValuesView } from './contact-field.dto.js';
import { ContactFieldRepository, type ValueSearch } from './contact-field.repository.js';
import { fieldExamples } from './field-examples.js';
import { isPersonalField, looksPersonal } from './personal-field.js';

const SAMPLE_SIZE = 200;
const MOST_SCANNED = 20_000;
const MOST_VALUES = 20;
const LONGEST_VALUE = 100;

/** System fields that have no other values than these. */
const FIXED_VALUES = new Map<string, readonly string[]>([
  ['friend_status', FRIEND_STATUSES],
  ['engagement_level', ['L1', 'L2', 'L3']],
]);

/** What contacts have, for whoever builds an audience or writes a template. */
@Injectable()
export class ContactFieldsService {
  constructor(
    private readonly database: Database,
    private readonly attributes: AttributeRepository,
    private readonly fields: ContactFieldRepository,
  ) {}

  async list(workspaceId: string): Promise<ContactFieldView[]> {
    const types = await this.attributes.typesOf(this.database, workspaceId);
    const examples = fieldExamples(await this.fields.sample(workspaceId, SAMPLE_SIZE));
    return [...SYSTEM_FIELD_NAMES, ...[...types.keys()].toSorted()].map((name) => {
      const type = typeOf(name, types) ?? 'text';
      return {
        name,
        type,
        isSystem: SYSTEM_FIELD_NAMES.includes(name),
        isVariable: isSystemVariable(name) || types.has(name),
        isPersonal: isPersonalField(name),
        operators: OPERATORS_OF[type],
        examples: [...(FIXED_VALUES.get(name) ?? examples.get(name) ?? [])],
      };
    });
  }

  /** Values that a field has, the most frequent first. */
  async values(workspaceId: string, name: string, text = ''): Promise<FieldValuesView> {
    const type = typeOf(name, await this.attributes.typesOf(this.database, workspaceId));
    if (!type) throw fieldNotFound();
    const fixed = FIXED_VALUES.get(name);
    if (fixed)
      return { items: fixed.filter((value) => contains(value, text)), scannedCount: 0, isComplete: true };
    const isSystemInstant = SYSTEM_FIELD_NAMES.includes(name) && type === 'datetime';
    if (isPersonalField(name) || isSystemInstant) return { items: [], scannedCount: 0, isComplete: false };
    // One more of each than is answered tells whether there are more.
    const search: ValueSearch = {
      text,
      most: MOST_SCANNED + 1,
      limit: MOST_VALUES + 1,
      maxLength: LONGEST_VALUE,
    };
    const { values, scannedCount } =
      name === 'language' || name === 'timezone'
        ? await this.fields.columnValues(workspaceId, name, search)
        : await this.fields.attributeValues(workspaceId, name, search);
    const items = values.slice(0, MOST_VALUES).filter((value) => !looksPersonal(value) || type === 'number');
    const isComplete = scannedCount <= MOST_SCANNED && items.length === values.length;
    return { items, scannedCount: Math.min(scannedCount, MOST_SCANNED), isComplete };
  }
}

function typeOf(name: string, types: AttributeTypes): FieldType | undefined {
  return systemFieldType(name) ?? types.get(name);
}

function contains(value: string, text: string): boolean {
  return value.toLowerCase().includes(text.toLowerCase());
}

function fieldNotFound(): AppError {
  return new AppError(
    'not_found',
    'contact_field_not_found',
    'Contacts have no field of this name here. GET /contact-fields lists the ones there are.',
  );
}
