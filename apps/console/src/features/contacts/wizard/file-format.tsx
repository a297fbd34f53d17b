import type { ReactNode } from 'react';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/select.js';
import { DELIMITERS, ENCODINGS, type FileOptions } from './file-options.js';
import type { Inspection } from './mapping.js';

interface FileFormatProps {
  inspection: Inspection;
  onChange: (options: FileOptions) => void;
}

/** How the file was read, to be changed where letters look broken or columns run together. */
export function FileFormat({ inspection, onChange }: FileFormatProps): ReactNode {
  const { t } = useTranslation('contacts');
  const delimiter = DELIMITERS.find((known) => known === inspection.delimiter);
  return (
    <Form layout="inline" colon={false} className="wizard-format">
      <Form.Item label={t('wizard.format.encoding')} htmlFor="import-encoding">
        <Select
          id="import-encoding"
          value={inspection.encoding}
          popupMatchSelectWidth={false}
          onChange={(encoding) => onChange({ encoding })}
          options={ENCODINGS.map((value) => ({ value, label: t(`wizard.format.encodings.${value}`) }))}
        />
      </Form.Item>
      {inspection.format === 'csv' && (
        <Form.Item label={t('wizard.format.delimiter')} htmlFor="import-delimiter">
          <Select
            id="import-delimiter"
            value={delimiter}
            popupMatchSelectWidth={false}
            onChange={(next) => onChange({ delimiter: next })}
            options={DELIMITERS.map((value) => ({ value, label: t(`wizard.format.delimiters.${value}`) }))}
          />
        </Form.Item>
      )}
    </Form>
  );
}
