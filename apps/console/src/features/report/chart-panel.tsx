import { type ReactNode, useState } from 'react';
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/index.js';
import { type CsvCell, csvOf, fileName, saveFile } from './csv.js';
import { usePrinting } from './use-printing.js';

interface ChartPanelProps {
  /** states what is counted */
  title: string;
  /** the picture; without it the table stands alone */
  chart?: ReactNode;
  table: ReactNode;
  /** under both: how it is counted */
  note?: ReactNode;
  /** the same rows as a file, named after the campaign */
  file: { name: string; rows: () => readonly (readonly CsvCell[])[] };
}

/** Numbers as a picture and as a table, and as a file to take away. On paper always the table. */
export function ChartPanel({ title, chart, table, note, file }: ChartPanelProps): ReactNode {
  const { t } = useTranslation('report');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const isPrinting = usePrinting();
  const save = (): void => saveFile(fileName(file.name, title), csvOf(file.rows()));
  const tools = (
    <div className="toolbar no-print">
      {chart && (
        <Segmented
          size="small"
          aria-label={t('chart.viewOf', { title })}
          value={view}
          onChange={setView}
          options={[
            { value: 'chart', label: t('chart.chart') },
            { value: 'table', label: t('chart.table') },
          ]}
        />
      )}
      <Button
        size="small"
        icon={<DownloadOutlined />}
        aria-label={t('chart.exportOf', { title })}
        onClick={save}
      >
        {t('chart.export')}
      </Button>
    </div>
  );
  return (
    <Panel title={title} extra={tools}>
      {chart && view === 'chart' && !isPrinting ? chart : table}
      {note && <p className="muted report-note">{note}</p>}
    </Panel>
  );
}
