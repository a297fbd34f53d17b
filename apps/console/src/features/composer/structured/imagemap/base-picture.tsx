import type { ReactNode } from 'react';
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { IMAGEMAP_WIDTH_PX } from '../../../../../../../libs/line/limits.js';
import { FieldFrame } from '../../../../template/index.js';
import { ImageField } from '../../image-field.js';
import type { MessageEditorProps } from '../../message-editor.js';
import { objectsOf, textOf } from '../../json.js';
import { onPicture, pictureOf } from './tap-areas.js';

/** The picture that areas are laid on. One from the library brings its height; beside an address it is asked for. */
export function BasePicture({ message, onChange, path, mistakes, readOnly }: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  const picture = pictureOf(message);
  const actions = objectsOf(message['actions']);
  return (
    <>
      <ImageField
        label={t('structured.imagemap.picture')}
        help={t('structured.imagemap.pictureHelp')}
        use="imagemap"
        value={textOf(message['baseUrl'])}
        onChange={(baseUrl, media) => {
          const baseSize = media?.baseSize ?? picture;
          onChange(
            { ...message, baseUrl, baseSize, actions: onPicture(actions, picture, baseSize) },
            `${path}.baseUrl`,
          );
        }}
        path={`${path}.baseUrl`}
        mistakes={mistakes}
        readOnly={readOnly}
      />
      <FieldFrame
        label={t('structured.imagemap.baseHeight')}
        help={t('structured.imagemap.baseHeightHelp')}
        path={`${path}.baseSize.height`}
        mistakes={mistakes}
      >
        {({ id, describedBy }) => (
          <InputNumber<number>
            id={id}
            aria-describedby={describedBy}
            min={1}
            precision={0}
            value={picture.height}
            disabled={readOnly}
            onChange={(height) => {
              // The areas stay where they are: half a number typed would squeeze them beyond repair.
              const baseSize = { width: IMAGEMAP_WIDTH_PX, height: height ?? 1 };
              if (height !== null) onChange({ ...message, baseSize }, `${path}.baseSize.height`);
            }}
          />
        )}
      </FieldFrame>
    </>
  );
}
