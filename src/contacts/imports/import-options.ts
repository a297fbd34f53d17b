import { type InputProblem, InvalidInput, say } from '../../common/index.js';
import { attributeNameProblem } from '../attribute-name.js';
import { ATTRIBUTE_TYPES, type AttributeType } from '../attribute-value.js';
import type { ImportOptions } from './check-file.js';
import { type Delimiter, DELIMITERS } from './columns.js';
import { parseMapping } from './column-mapping.js';
import { ENCODINGS, findEncoding } from './encodings.js';

const FIELDS = ['format', 'encoding', 'delimiter', 'types', 'mapping'];

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
      problems.push({
        path,
        ...say('unknown_field'),
        message: `is not a known field; there are file, ${FIELDS.join(', ')}`,
      });
    else if (value !== '') problems.push(...addOption(options, path, value));
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return options;
}

function addOption(options: ImportOptions, path: string, value: string): InputProblem[] {
  switch (path) {
    case 'format':
      if (value !== 'csv' && value !== 'ndjson')
        return [
          { path, ...say('not_offered', { choices: 'csv, ndjson' }), message: 'must be csv or ndjson' },
        ];
      options.format = value;
      return [];
    case 'encoding':
      options.encoding = findEncoding(value);
      return options.encoding ? [] : [{ path, ...say('not_offered', { choices: ENCODINGS.join(', ') }) }];
    case 'delimiter':
      options.delimiter = findDelimiter(value);
      return options.delimiter ? [] : [{ path, ...say('not_offered', { choices: ', ; tab |' }) }];
    case 'mapping': {
      const reading = parseMapping(parseJson(value), path);
      if (!reading.ok) return reading.problems;
      options.mapping = reading.mapping;
      return [];
    }
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
    return [
      {
        path,
        ...say('not_object'),
        message: 'must be a JSON object from attribute to type, such as {"postcode": "text"}',
      },
    ];
  const chosen: Record<string, AttributeType> = {};
  const problems: InputProblem[] = [];
  for (const [name, type] of Object.entries(types)) {
    const found = ATTRIBUTE_TYPES.find((candidate) => candidate === type);
    const wrongName = attributeNameProblem(name);
    if (wrongName) problems.push({ path: `${path}.${name}`, ...wrongName });
    else if (!found)
      problems.push({
        path: `${path}.${name}`,
        ...say('not_offered', { choices: ATTRIBUTE_TYPES.join(', ') }),
      });
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
