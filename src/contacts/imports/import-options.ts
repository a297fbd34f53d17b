import { type InputProblem, InvalidInput } from '../../common/index.js';
import { attributeNameProblem } from '../attribute-name.js';
import { ATTRIBUTE_TYPES, type AttributeType } from '../attribute-value.js';
import type { ImportOptions } from './check-file.js';
import { type Delimiter, DELIMITERS } from './columns.js';
import { ENCODINGS, findEncoding } from './encodings.js';

const FIELDS = ['format', 'encoding', 'delimiter', 'types'];

/**
 * The options of an import from its form fields; an empty field counts as absent.
 *
 * @throws InvalidInput naming each field that is unknown or wrong
 */
export function parseImportOptions(fields: ReadonlyMap<string, string>): ImportOptions {
  const problems: InputProblem[] = [];
  const options: ImportOptions = {};
  for (const [path, value] of fields) {
    if (!FIELDS.includes(path))
      problems.push({ path, message: `is not a known field; there are file, ${FIELDS.join(', ')}` });
    else if (value !== '') problems.push(...addOption(options, path, value));
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return options;
}

function addOption(options: ImportOptions, path: string, value: string): InputProblem[] {
  switch (path) {
    case 'format':
      if (value !== 'csv' && value !== 'ndjson') return [{ path, message: 'must be csv or ndjson' }];
      options.format = value;
      return [];
    case 'encoding':
      options.encoding = findEncoding(value);
      return options.encoding ? [] : [{ path, message: `must be one of ${ENCODINGS.join(', ')}` }];
    case 'delimiter':
      options.delimiter = findDelimiter(value);
      return options.delimiter ? [] : [{ path, message: 'must be one of , ; tab |' }];
    default:
      return addTypes(options, path, value);
  }
}

function findDelimiter(value: string): Delimiter | undefined {
  const given = ['tab', '\\t'].includes(value.toLowerCase()) ? '\t' : value;
  return DELIMITERS.find((delimiter) => delimiter === given);
}

function addTypes(options: ImportOptions, path: string, value: string): InputProblem[] {
  const types = parseJson(value);
  if (typeof types !== 'object' || types === null || Array.isArray(types))
    return [{ path, message: 'must be a JSON object from attribute to type, such as {"postcode": "text"}' }];
  const chosen: Record<string, AttributeType> = {};
  const problems: InputProblem[] = [];
  for (const [name, type] of Object.entries(types)) {
    const found = ATTRIBUTE_TYPES.find((candidate) => candidate === type);
    const wrongName = attributeNameProblem(name);
    if (wrongName) problems.push({ path: `${path}.${name}`, message: wrongName });
    else if (!found)
      problems.push({ path: `${path}.${name}`, message: `must be one of ${ATTRIBUTE_TYPES.join(', ')}` });
    else chosen[name] = found;
  }
  options.types = chosen;
  return problems;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
