import type { ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAX_TEMPLATE_LABEL_GRAPHEMES } from '../../../../../../../libs/line/limits.js';
import { ActionEditor } from '../../actions/action-editor.js';
import { MESSAGE_ACTIONS } from '../../actions/action-kinds.js';
import type { FieldContext } from '../../message-editor.js';
import type { Json } from '../../json.js';
import { movedAt, removedAt, replacedAt } from '../../lists.js';
import { OwnMistakes } from '../own-mistakes.js';
import { newAction } from './template-kinds.js';

interface ActionListProps {
  actions: readonly Json[];
  onChange: (actions: Json[], name: string) => void;
  /** where the list stands */
  path: string;
  context: FieldContext;
  /** absent where the number is said elsewhere, because all columns have the same */
  limits?: { least: number; most: number };
}

/** The buttons of a card, in order. */
export function ActionList({ actions, onChange, path, context, limits }: ActionListProps): ReactNode {
  const { t } = useTranslation('composer');
  const { readOnly } = context;
  return (
    <div className="action-list">
      {actions.map((action, index) => (
        <fieldset key={index} className="sub-panel">
          <legend>{t('structured.template.button', { number: index + 1 })}</legend>
          <div className="sub-panel-tools">
            {tool(<ArrowUpOutlined />, 'up', index, index === 0, () => movedAt(actions, index, -1))}
            {tool(<ArrowDownOutlined />, 'down', index, index === actions.length - 1, () =>
              movedAt(actions, index, 1),
            )}
            {limits &&
              tool(<DeleteOutlined />, 'remove', index, actions.length <= limits.least, () =>
                removedAt(actions, index),
              )}
          </div>
          <ActionEditor
            {...context}
            action={action}
            onChange={(after, name) => onChange(replacedAt(actions, index, after), name)}
            path={`${path}[${index}]`}
            allowed={MESSAGE_ACTIONS}
            labelLimit={{ graphemes: MAX_TEMPLATE_LABEL_GRAPHEMES }}
            labelRequired
          />
        </fieldset>
      ))}
      <OwnMistakes mistakes={context.mistakes} path={path} />
      {limits && actions.length < limits.most && (
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          disabled={readOnly}
          onClick={() => onChange([...actions, newAction()], `${path} add`)}
        >
          {t('structured.template.addButton', { count: actions.length, most: limits.most })}
        </Button>
      )}
    </div>
  );

  function tool(
    icon: ReactNode,
    act: 'up' | 'down' | 'remove',
    index: number,
    disabled: boolean,
    changed: () => Json[],
  ): ReactNode {
    const name = t(`structured.template.act.${act}`, { number: index + 1 });
    return (
      <Button
        type="text"
        size="small"
        icon={icon}
        aria-label={name}
        title={name}
        disabled={readOnly || disabled}
        onClick={() => onChange(changed(), `${path} ${act}`)}
      />
    );
  }
}
