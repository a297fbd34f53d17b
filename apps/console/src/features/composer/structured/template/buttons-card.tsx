import type { ReactNode } from 'react';
import { MAX_BUTTONS_ACTIONS } from '../../../../../../../libs/line/limits.js';
import { objectsOf } from '../../json.js';
import { ActionList } from './action-list.js';
import { CardParts } from './card-parts.js';
import { CardTexts } from './card-texts.js';
import { DefaultAction } from './default-action.js';
import { PictureStyle } from './picture-style.js';
import type { TemplatePartProps } from './template-part.js';

/** Picture, title and text over one to four buttons. */
export function ButtonsCard(props: TemplatePartProps): ReactNode {
  const { template, onChange, path, context } = props;
  const card = { card: template, onChange, path, context };
  return (
    <>
      <CardParts
        cards={[template]}
        onChange={([changed = template], name) => onChange(changed, name)}
        path={path}
        readOnly={context.readOnly}
      />
      <CardTexts {...card} kind="buttons" />
      <PictureStyle {...props} />
      <ActionList
        actions={objectsOf(template['actions'])}
        onChange={(actions, name) => onChange({ ...template, actions }, name)}
        path={`${path}.actions`}
        context={context}
        limits={{ least: 1, most: MAX_BUTTONS_ACTIONS }}
      />
      <DefaultAction {...card} />
    </>
  );
}
