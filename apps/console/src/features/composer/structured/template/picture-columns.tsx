import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_COLUMNS, MAX_IMAGE_CAROUSEL_LABEL_GRAPHEMES } from '../../../../../../../libs/line/limits.js';
import { ItemTabs } from '../item-tabs.js';
import { type Json, objectsOf, put, textOf } from '../../json.js';
import { replacedAt } from '../../lists.js';
import { isWrong, OwnMistakes } from '../own-mistakes.js';
import { ImageField } from '../../image-field.js';
import { TapAction } from '../tap-action.js';
import { withNewColumn } from './template-kinds.js';
import type { TemplatePartProps } from './template-part.js';

/** Square pictures side by side, each with one thing that it opens or says. */
export function PictureColumns({ template, onChange, path, context }: TemplatePartProps): ReactNode {
  const { t } = useTranslation('composer');
  const [chosen, setChosen] = useState(0);
  const columns = objectsOf(template['columns']);
  const selected = Math.max(0, Math.min(chosen, columns.length - 1));
  const column = columns[selected];
  const at = `${path}.columns[${selected}]`;
  const change = (after: Json[], name: string): void => onChange({ ...template, columns: after }, name);
  return (
    <>
      <ItemTabs
        label={t('structured.template.pictures')}
        items={columns}
        limits={{ least: 1, most: MAX_COLUMNS }}
        selected={selected}
        onSelect={setChosen}
        onChange={change}
        grown={(items) => withNewColumn('image_carousel', items)}
        hasMistake={(index) => isWrong(context.mistakes, `${path}.columns[${index}]`)}
        path={`${path}.columns`}
        readOnly={context.readOnly}
      />
      <OwnMistakes mistakes={context.mistakes} path={`${path}.columns`} />
      {column && (
        <div key={selected} className="column">
          <ImageField
            label={t('structured.template.squarePicture')}
            value={textOf(column['imageUrl'])}
            onChange={(url) =>
              change(replacedAt(columns, selected, put(column, 'imageUrl', url)), `${at}.imageUrl`)
            }
            path={`${at}.imageUrl`}
            use="template"
            mistakes={context.mistakes}
            readOnly={context.readOnly}
          />
          <TapAction
            action={column['action']}
            onChange={(action, name) =>
              change(replacedAt(columns, selected, put(column, 'action', action)), name)
            }
            path={`${at}.action`}
            context={context}
            legend={t('structured.template.onTap')}
            labelLimit={{ graphemes: MAX_IMAGE_CAROUSEL_LABEL_GRAPHEMES }}
          />
        </div>
      )}
    </>
  );
}
