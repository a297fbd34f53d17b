import { saying } from '#libs/findings';

/** Why a row of a file is refused before anything of its contact is read. */
export const ROW_TEXTS = {
  column_count: 'has {{count}} columns where the first line has {{wanted}}',
  row_not_object: 'is not a JSON object',
  bytes_undecodable: 'holds bytes that are no character in the encoding of this file',
  text_after_quote: 'column {{column}} has text after its closing quote; write a quote inside quotes twice',
} as const;

/** Why a whole file cannot be imported; each stands alone. */
export const FILE_TEXTS = {
  // what kind of file it is
  file_is_workbook:
    'This is an Excel workbook or a ZIP archive, not a text file. Save it as "CSV UTF-8" and send that.',
  file_is_old_workbook: 'This is an old Excel workbook. Save it as "CSV UTF-8" and send that.',
  file_is_gzip: 'This is a gzip archive. Unpack it and send the file inside.',
  file_is_binary:
    'This is no text file: it holds NUL bytes. If it is UTF-16, say so by encoding=utf-16le or utf-16be.',
  file_is_json_list:
    'This is a JSON list. Send NDJSON instead: one JSON object a line, without commas between.',
  encoding_unknown:
    'The encoding of this file could not be recognised. Save it as UTF-8, or name it: encoding=shift_jis, big5 or tis-620.',

  // its lines
  file_empty: 'The file is empty. Its first line must name the columns.',
  file_without_rows: 'The file has a first line with the columns, but no rows.',
  file_without_objects: 'The file has no rows.',
  csv_line_too_long: 'Line {{line}} is longer than 1 MiB. Is this a CSV file with line breaks?',
  ndjson_line_too_long: 'Line {{line}} is longer than 1 MiB. NDJSON is one JSON object a line.',
  quote_open_at_end:
    'The quote that opens in line {{line}} is not closed before the end of the file. Close it, or remove it.',
  quote_open_too_long:
    'The quote that opens in line {{line}} is not closed within 1 MiB. Close it, or remove it.',

  // its columns
  column_without_name: 'Column {{column}} has no name. Name it, or remove it.',
  column_name_unfit: 'Column {{column}}: {{why}}.',
  columns_named_alike: 'Columns {{first}} and {{second}} are both named "{{name}}".',
  columns_mean_alike:
    'Columns {{first}} and {{second}} both fill "{{name}}". Ignore one of them, or give it another target.',
  columns_beyond_limit: 'The file has {{count}} attributes; a contact may have {{max}}.',
  external_id_not_chosen:
    'No column is the external_id, which tells the contacts apart. Choose one; without ids of your own, let the LINE id be the external id too.',
  external_id_not_named:
    'The first line must name the columns, and one of them must be external_id. It reads: {{columns}}.',
  mapped_column_absent:
    'The mapping names a column "{{column}}", but the file has none. The first line reads: {{columns}}.',
  typed_column_absent: 'types names "{{column}}", but the file has no such column.',
  type_differs: 'types says that "{{name}}" is {{type}}, but it is a {{existing}} attribute already.',

  // while it was written
  file_gone:
    'The uploaded file is no longer on this server, so the import cannot go on. Send the file again: rows that are in already will count as unchanged.',
  import_broken:
    'Something went wrong here; the rows read so far are in. Send the file again, and tell your operator if it fails again.',
} as const;

export type FileCode = keyof typeof FILE_TEXTS;

export const say = saying({ ...ROW_TEXTS, ...FILE_TEXTS });
