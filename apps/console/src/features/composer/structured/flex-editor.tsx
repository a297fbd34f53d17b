import { type ReactNode, useState } from 'react';
import { Button, Modal, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MessageEditorProps } from '../message-editor.js';
import { AltTextField } from './alt-text-field.js';
import { followedByAltText } from './alt-text.js';
import { FlexForm } from './flex/flex-form.js';
import { FlexJson } from './flex/flex-json.js';
import { FlexSize } from './flex/flex-size.js';
import { asBubble, asCarousel, isBlank } from './flex/containers.js';
import type { Steps } from './flex/path.js';
import { StartGallery } from './flex/start-gallery.js';
import { type Json, objectOf } from '../json.js';
import './structured.css';

type Mode = 'form' | 'json';

/** A flex message: by a form for what most messages have, or as JSON for everything. Both edit the same message. */
export function FlexEditor(props: MessageEditorProps): ReactNode {
  const { message, onChange, path, ...context } = props;
  const { t } = useTranslation('composer');
  const [mode, setMode] = useState<Mode>('form');
  const [selected, setSelected] = useState<Steps>([]);
  const [isBroken, setBroken] = useState(false);
  const [isStarting, setStarting] = useState(false);
  const contents = objectOf(message['contents']);
  const at = `${path}.contents`;
  const change = (after: Json, name: string): void =>
    onChange(followedByAltText(message, { ...message, contents: after }), name);
  const start = (after: Json): void => {
    change(after, `${at} start`);
    setSelected(after['type'] === 'carousel' ? ['contents', 0] : []);
    setStarting(false);
  };
  return (
    <div className="structured">
      <div className="flex-head">
        <Segmented<Mode>
          aria-label={t('structured.flex.mode')}
          value={mode}
          onChange={setMode}
          options={[
            { value: 'form', label: t('structured.flex.form'), disabled: isBroken },
            { value: 'json', label: t('structured.flex.json') },
          ]}
        />
        {!isBlank(contents) && !context.readOnly && (
          <span className="toolbar">
            <Button size="small" onClick={() => setStarting(true)}>
              {t('structured.flex.start.another')}
            </Button>
            <ContainerButton contents={contents} onChange={(after) => start(after)} />
          </span>
        )}
      </div>
      {mode === 'json' && (
        <FlexJson
          contents={contents}
          onChange={(after) => change(after, at)}
          onBroken={setBroken}
          selected={selected}
          onSelect={setSelected}
          readOnly={context.readOnly}
        />
      )}
      {mode === 'form' && isBlank(contents) && (
        <>
          <p className="muted">{t('structured.flex.start.about')}</p>
          <StartGallery onChoose={start} readOnly={context.readOnly} />
        </>
      )}
      {mode === 'form' && !isBlank(contents) && (
        <FlexForm
          contents={contents}
          onChange={change}
          selected={selected}
          onSelect={setSelected}
          path={at}
          context={context}
        />
      )}
      <FlexSize contents={contents} />
      <AltTextField {...props} />
      <Modal
        open={isStarting}
        title={t('structured.flex.start.another')}
        width={880}
        footer={null}
        onCancel={() => setStarting(false)}
        destroyOnHidden
      >
        <p className="muted">{t('structured.flex.start.replaces')}</p>
        <StartGallery onChoose={start} readOnly={false} />
      </Modal>
    </div>
  );
}

/** One bubble becomes the first of a carousel; a carousel of one bubble becomes that bubble. */
function ContainerButton({
  contents,
  onChange,
}: {
  contents: Json;
  onChange: (after: Json) => void;
}): ReactNode {
  const { t } = useTranslation('composer');
  const bubble = asBubble(contents);
  const carousel = asCarousel(contents);
  if (carousel)
    return (
      <Button size="small" onClick={() => onChange(carousel)}>
        {t('structured.flex.toCarousel')}
      </Button>
    );
  return bubble ? (
    <Button size="small" onClick={() => onChange(bubble)}>
      {t('structured.flex.toBubble')}
    </Button>
  ) : null;
}
