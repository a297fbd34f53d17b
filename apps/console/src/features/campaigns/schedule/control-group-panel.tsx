import type { ReactNode } from 'react';
import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel, useFindingText } from '../../../ui/index.js';
import { useBuilder } from '../builder/builder-context.js';

/** A share of the audience that is left without the message, to see what the message changes. */
export function ControlGroupPanel(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { draft, change, readOnly, mistakes } = useBuilder();
  const findingText = useFindingText();
  const found = mistakes.find(({ path }) => path === 'controlGroupPercent');
  const mistake = found && findingText(found);
  return (
    <Panel title={t('schedule.control.title')}>
      <Form layout="vertical" component={false}>
        <Form.Item
          label={t('schedule.control.label')}
          htmlFor="campaign-control"
          extra={t('schedule.control.help')}
          validateStatus={mistake ? 'error' : undefined}
          help={mistake}
        >
          <InputNumber
            id="campaign-control"
            data-path="controlGroupPercent"
            className="campaign-percent"
            min={0}
            max={100}
            suffix="%"
            disabled={readOnly}
            value={draft.controlGroupPercent}
            onChange={(value) =>
              change({ controlGroupPercent: Math.round((value ?? 0) * 100) / 100 }, 'controlGroupPercent')
            }
          />
        </Form.Item>
      </Form>
    </Panel>
  );
}
