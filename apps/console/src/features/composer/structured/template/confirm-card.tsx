import type { ReactNode } from 'react';
import { objectsOf } from '../../json.js';
import { ActionList } from './action-list.js';
import { CardTexts } from './card-texts.js';
import type { TemplatePartProps } from './template-part.js';

/** A question with two answers. */
export function ConfirmCard({ template, onChange, path, context }: TemplatePartProps): ReactNode {
  return (
    <>
      <CardTexts card={template} kind="confirm" onChange={onChange} path={path} context={context} />
      <ActionList
        actions={objectsOf(template['actions'])}
        onChange={(actions, name) => onChange({ ...template, actions }, name)}
        path={`${path}.actions`}
        context={context}
      />
    </>
  );
}
