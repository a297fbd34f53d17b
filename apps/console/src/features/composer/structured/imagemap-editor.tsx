import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_IMAGEMAP_ACTIONS } from '../../../../../../libs/line/limits.js';
import type { MessageEditorProps } from '../message-editor.js';
import { AltTextField } from './alt-text-field.js';
import { AreaCanvas } from './imagemap/area-canvas.js';
import { AreaFields } from './imagemap/area-fields.js';
import { AreaWarnings } from './imagemap/area-warnings.js';
import { BasePicture } from './imagemap/base-picture.js';
import { LayoutChoice } from './imagemap/layout-choice.js';
import {
  areaOf,
  kindOf,
  middleOf,
  newTapArea,
  pictureOf,
  subjectOf,
  withLayout,
} from './imagemap/tap-areas.js';
import { VideoPart } from './imagemap/video-part.js';
import { ItemTabs } from './item-tabs.js';
import { isJson, type Json, objectOf, objectsOf, put, textOf } from '../json.js';
import { removedAt, replacedAt } from '../lists.js';
import { isWrong, OwnMistakes } from './own-mistakes.js';
import './structured.css';

/** A picture with areas to tap: drawn on the picture, or given in numbers. */
export function ImagemapEditor(props: MessageEditorProps): ReactNode {
  const { message, onChange, path, ...context } = props;
  const { t } = useTranslation('composer');
  const [chosen, setChosen] = useState(0);
  const picture = pictureOf(message);
  const actions = objectsOf(message['actions']);
  const areas = actions.map(({ area }) => areaOf(area));
  const selected = Math.max(0, Math.min(chosen, actions.length - 1));
  const action = actions[selected];
  const at = `${path}.actions`;
  const change = (after: Json[], name: string): void => onChange({ ...message, actions: after }, name);
  const { readOnly, mistakes } = context;
  return (
    <div className="structured">
      <BasePicture {...props} />
      <p className="muted">{t('structured.imagemap.howTo')}</p>
      <LayoutChoice
        readOnly={readOnly}
        onChoose={(layout) => {
          change(withLayout(actions, layout, picture), `${at} layout`);
          setChosen(0);
        }}
      />
      <div className="imagemap-columns">
        <AreaCanvas
          baseUrl={textOf(message['baseUrl'])}
          path={at}
          picture={picture}
          areas={areas}
          video={isJson(message['video']) ? areaOf(objectOf(message['video'])['area']) : null}
          names={actions.map((one) => subjectOf(one) || t(`structured.imagemap.actions.${kindOf(one)}.name`))}
          selected={selected}
          readOnly={readOnly}
          onSelect={setChosen}
          onArea={(index, area) => {
            const before = actions[index];
            if (!before && actions.length >= MAX_IMAGEMAP_ACTIONS) return;
            change(
              before ? replacedAt(actions, index, { ...before, area }) : [...actions, newTapArea(area)],
              before ? `${at}[${index}].area` : `${at} add`,
            );
            setChosen(index);
          }}
          onRemove={(index) => change(removedAt(actions, index), `${at} remove`)}
        />
        <div className="stack-small">
          <ItemTabs
            label={t('structured.imagemap.areas')}
            items={actions}
            limits={{ least: 0, most: MAX_IMAGEMAP_ACTIONS }}
            selected={selected}
            onSelect={setChosen}
            onChange={change}
            grown={(items) => [...items, newTapArea(middleOf(picture))]}
            hasMistake={(index) => isWrong(mistakes, `${at}[${index}]`)}
            path={at}
            readOnly={readOnly}
          />
          <OwnMistakes mistakes={mistakes} path={at} />
          <AreaWarnings areas={areas} />
          {action && (
            <AreaFields
              key={selected}
              action={action}
              picture={picture}
              onChange={(after, name) => change(replacedAt(actions, selected, after), name)}
              path={`${at}[${selected}]`}
              context={context}
            />
          )}
        </div>
      </div>
      <VideoPart
        video={message['video']}
        picture={picture}
        onChange={(video, name) => onChange(put({ ...message }, 'video', video), name)}
        path={`${path}.video`}
        context={context}
      />
      <AltTextField {...props} />
    </div>
  );
}
