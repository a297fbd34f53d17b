import type { ReactNode } from 'react';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { TapAction } from '../tap-action.js';
import { put } from '../../json.js';
import { newAction } from './template-kinds.js';
import type { CardProps } from './template-part.js';

/** What happens when the picture, the title or the text is tapped: nothing, unless it is asked for. */
export function DefaultAction({ card, onChange, path, context }: CardProps): ReactNode {
  const { t } = useTranslation('composer');
  const action = card['defaultAction'];
  return (
    <div className="stack-small">
      <Checkbox
        checked={action !== undefined}
        disabled={context.readOnly}
        onChange={({ target }) => {
          const { label: _label, ...silent } = newAction();
          onChange(put(card, 'defaultAction', target.checked ? silent : undefined), `${path}.defaultAction`);
        }}
      >
        {t('structured.template.defaultAction')}
      </Checkbox>
      {action !== undefined && (
        <TapAction
          action={action}
          onChange={(after, name) => onChange(put(card, 'defaultAction', after), name)}
          path={`${path}.defaultAction`}
          context={context}
          legend={t('structured.template.defaultActionLegend')}
        />
      )}
    </div>
  );
}
