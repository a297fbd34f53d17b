import { type ReactNode, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAX_COLUMN_ACTIONS, MAX_COLUMNS } from '../../../../../../../libs/line/limits.js';
import { FieldFrame } from '../../../../template/index.js';
import { Banner } from '../../../../ui/index.js';
import { Select } from '../../../../ui/select.js';
import { ItemTabs } from '../item-tabs.js';
import { type Json, objectsOf } from '../../json.js';
import { replacedAt } from '../../lists.js';
import { isWrong } from '../own-mistakes.js';
import { ActionList } from './action-list.js';
import { CardParts } from './card-parts.js';
import { CardTexts } from './card-texts.js';
import { DefaultAction } from './default-action.js';
import { PictureStyle } from './picture-style.js';
import { actionCount, areEqual, withActionCount, withEqualParts, withNewColumn } from './template-kinds.js';
import type { TemplatePartProps } from './template-part.js';

/** Cards side by side. LINE wants the same parts in all of them, so those are chosen once, for all. */
export function CarouselColumns(props: TemplatePartProps): ReactNode {
  const { template, onChange, path, context } = props;
  const { t } = useTranslation('composer');
  const [chosen, setChosen] = useState(0);
  const columns = objectsOf(template['columns']);
  const selected = Math.max(0, Math.min(chosen, columns.length - 1));
  const column = columns[selected];
  const at = `${path}.columns[${selected}]`;
  const change = (after: Json[], name: string): void => onChange({ ...template, columns: after }, name);
  const changeColumn = (after: Json, name: string): void =>
    change(replacedAt(columns, selected, after), name);
  const { readOnly, mistakes } = context;
  return (
    <>
      {!areEqual(columns) && (
        <Banner
          tone="warning"
          action={
            <Button
              disabled={readOnly}
              onClick={() => change(withEqualParts(columns), `${path}.columns equal`)}
            >
              {t('structured.template.makeEqual')}
            </Button>
          }
        >
          {t('structured.template.unequal')}
        </Banner>
      )}
      <CardParts cards={columns} onChange={change} path={`${path}.columns`} readOnly={readOnly} />
      <FieldFrame
        label={t('structured.template.buttonCount')}
        help={t('structured.template.sameCount')}
        path={`${path}.columns`}
        mistakes={mistakes}
      >
        {({ id, describedBy }) => (
          <Select<number>
            id={id}
            aria-describedby={describedBy}
            className="narrow-select"
            disabled={readOnly}
            value={actionCount(columns)}
            options={Array.from({ length: MAX_COLUMN_ACTIONS }, (_, index) => ({
              value: index + 1,
              label: index + 1,
            }))}
            onChange={(count) => change(withActionCount(columns, count), `${path}.columns count`)}
          />
        )}
      </FieldFrame>
      <PictureStyle {...props} />
      <ItemTabs
        label={t('structured.template.columns')}
        items={columns}
        limits={{ least: 1, most: MAX_COLUMNS }}
        selected={selected}
        onSelect={setChosen}
        onChange={change}
        grown={(items) => withNewColumn('carousel', items)}
        hasMistake={(index) => isWrong(mistakes, `${path}.columns[${index}]`)}
        path={`${path}.columns`}
        readOnly={readOnly}
      />
      {column && (
        <div key={selected} className="column">
          <CardTexts card={column} kind="carousel" onChange={changeColumn} path={at} context={context} />
          <ActionList
            actions={objectsOf(column['actions'])}
            onChange={(actions, name) => changeColumn({ ...column, actions }, name)}
            path={`${at}.actions`}
            context={context}
          />
          <DefaultAction card={column} onChange={changeColumn} path={at} context={context} />
        </div>
      )}
    </>
  );
}
