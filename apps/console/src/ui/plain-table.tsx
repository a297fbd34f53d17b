import { isValidElement, type Key, type ReactNode } from 'react';

/** One column of a table: what stands over it, and what each row shows in it. */
export interface DataColumn<Row> {
  key?: Key;
  title?: ReactNode;
  /** shown as it is when there is no `render` */
  dataIndex?: keyof Row;
  align?: 'start' | 'end' | 'right' | 'center';
  /** the value of `dataIndex`, and the row */
  // The value's type depends on the column; a renderer says which one it expects.
  // oxlint-disable-next-line typescript/no-explicit-any
  render?: (value: any, row: Row, index: number) => ReactNode;
}

export type DataColumns<Row> = readonly DataColumn<Row>[];

interface PlainTableProps<Row> {
  label: string;
  columns: DataColumns<Row>;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** A table as HTML has it: rows and columns are announced by every reader, and nothing has to be loaded for it. */
export function PlainTable<Row>({ label, columns, rows, rowKey }: PlainTableProps<Row>): ReactNode {
  const names = columns.map((column, index) => column.key ?? String(column.dataIndex ?? index));
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ title, align }, index) => (
            <th key={names[index]} scope="col" data-align={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) => (
              <td key={names[index]} data-align={column.align}>
                {cell(column, row, place)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cell<Row>({ dataIndex, render }: DataColumn<Row>, row: Row, place: number): ReactNode {
  const value: unknown = dataIndex === undefined ? undefined : row[dataIndex];
  if (render) return render(value, row, place);
  return typeof value === 'string' || typeof value === 'number' || isValidElement(value) ? value : null;
}
