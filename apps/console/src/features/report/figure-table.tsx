import type { ReactNode } from 'react';

export interface FigureColumn<Row> {
  title: string;
  render: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** names the row for assistive technology */
  isHead?: boolean;
  /** leads somewhere, which paper does not */
  isScreenOnly?: boolean;
}

interface FigureTableProps<Row> {
  /** states what is listed or counted */
  caption: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** A short table that is all there: of a report, not of a list from the server. */
export function FigureTable<Row>({ caption, columns, rows, rowKey }: FigureTableProps<Row>): ReactNode {
  return (
    // What scrolls must be reachable by keyboard; a group, since the panel around it is the landmark.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="plain-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="plain-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.title} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: FigureColumn<Row>; row: Row }): ReactNode {
  const className = classOf(column);
  if (column.isHead)
    return (
      <th scope="row" className={className}>
        {column.render(row)}
      </th>
    );
  return <td className={className}>{column.render(row)}</td>;
}

function classOf<Row>({ isNumber, isScreenOnly }: FigureColumn<Row>): string | undefined {
  if (isScreenOnly) return 'no-print';
  return isNumber ? 'plain-number tabular' : undefined;
}
