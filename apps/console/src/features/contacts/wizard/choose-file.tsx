import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { DownloadOutlined, FileTextOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { query } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { ACCEPTED, faultOfFile } from './file-options.js';
import { sampleCsv } from './sample-csv.js';

interface ChooseFileProps {
  file: File | null;
  onFile: (file: File) => void;
}

/** A place to drop a file, with a button for who does not drag. */
export function ChooseFile({ file, onFile }: ChooseFileProps): ReactNode {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const help = useId();
  const [isOver, setOver] = useState(false);
  const { data: limits } = query.useQuery('get', '/api/v1/imports/limits');
  const [problem, setProblem] = useState<{ wrong: 'kind' | 'empty' | 'size'; size: number } | null>(null);
  const take = (chosen: File | undefined): void => {
    if (!chosen) return;
    const wrong = faultOfFile(chosen, limits?.maxBytes);
    setProblem(wrong && { wrong, size: chosen.size });
    if (wrong === null) onFile(chosen);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <div
        className={isOver ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {file ? <FileTextOutlined /> : <UploadOutlined />}
        {file ? (
          <p role="status">
            <strong lang="">{file.name}</strong> <span className="muted">{formats.bytes(file.size)}</span>
          </p>
        ) : (
          <p>{t('wizard.file.drop')}</p>
        )}
        <Button
          type={file ? 'default' : 'primary'}
          aria-describedby={help}
          onClick={() => input.current?.click()}
        >
          {t(file ? 'wizard.file.another' : 'wizard.file.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          aria-label={t('wizard.file.choose')}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <p className="muted" id={help}>
          {limits
            ? t('wizard.file.kinds', { size: formats.bytes(limits.maxBytes) })
            : t('wizard.file.kindsPlain')}
        </p>
        {problem && (
          <p className="field-problem" role="alert">
            {t(`wizard.file.wrong.${problem.wrong}`, {
              size: formats.bytes(problem.size),
              most: formats.bytes(limits?.maxBytes ?? 0),
            })}
          </p>
        )}
      </div>
      <div className="wizard-sample">
        <p className="muted">{t('wizard.file.sampleText')}</p>
        <Button type="link" icon={<DownloadOutlined />} onClick={downloadSample}>
          {t('wizard.file.sample')}
        </Button>
      </div>
    </>
  );
}

function downloadSample(): void {
  const address = URL.createObjectURL(new Blob([sampleCsv()], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'contacts-sample.csv';
  link.click();
  URL.revokeObjectURL(address);
}
