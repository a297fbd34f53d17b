import type { ReactNode } from 'react';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  MAX_IMAGEMAP_LINK_LABEL_UNITS,
  MAX_LINK_UNITS,
  MAX_URL_UNITS,
} from '../../../../../../../libs/line/limits.js';
import { TemplateField } from '../../../../template/index.js';
import type { FieldContext } from '../../message-editor.js';
import { isJson, type Json, objectOf, put, textOf } from '../../json.js';
import { ImageField } from '../../image-field.js';
import { AreaNumbers } from './area-numbers.js';
import type { Size } from './geometry.js';
import { areaOf, middleOf } from './tap-areas.js';

interface VideoPartProps {
  video: unknown;
  picture: Size;
  onChange: (video: Json | undefined, name: string) => void;
  path: string;
  context: FieldContext;
}

/** A video that plays in the picture, if there is to be one, and the link it ends with. */
export function VideoPart({ video, picture, onChange, path, context }: VideoPartProps): ReactNode {
  const { t } = useTranslation('composer');
  const fresh = (): Json => ({ originalContentUrl: '', previewImageUrl: '', area: middleOf(picture) });
  return (
    <div className="stack-small">
      <Checkbox
        checked={isJson(video)}
        disabled={context.readOnly}
        onChange={({ target }) => onChange(target.checked ? fresh() : undefined, path)}
      >
        {t('structured.imagemap.video')}
      </Checkbox>
      {isJson(video) && (
        <fieldset className="sub-panel">
          <legend>{t('structured.imagemap.videoLegend')}</legend>
          <TemplateField
            {...context}
            label={t('structured.imagemap.videoUrl')}
            help={t('structured.imagemap.videoHelp')}
            value={textOf(video['originalContentUrl'])}
            onChange={(value) =>
              onChange(put(video, 'originalContentUrl', value), `${path}.originalContentUrl`)
            }
            path={`${path}.originalContentUrl`}
            limit={{ units: MAX_URL_UNITS }}
          />
          <ImageField
            label={t('structured.imagemap.videoPicture')}
            value={textOf(video['previewImageUrl'])}
            onChange={(url) => onChange(put(video, 'previewImageUrl', url), `${path}.previewImageUrl`)}
            path={`${path}.previewImageUrl`}
            use="image"
            mistakes={context.mistakes}
            readOnly={context.readOnly}
          />
          <AreaNumbers
            area={areaOf(video['area'])}
            picture={picture}
            onChange={(area, name) => onChange({ ...video, area }, name)}
            path={`${path}.area`}
            context={context}
          />
          <VideoLink video={video} onChange={onChange} path={`${path}.externalLink`} context={context} />
        </fieldset>
      )}
    </div>
  );
}

function VideoLink({
  video,
  onChange,
  path,
  context,
}: {
  video: Json;
  onChange: VideoPartProps['onChange'];
  path: string;
  context: FieldContext;
}): ReactNode {
  const { t } = useTranslation('composer');
  const link = objectOf(video['externalLink']);
  const set = (key: 'linkUri' | 'label', value: string): void => {
    const after: Json = { linkUri: '', label: '', ...link, [key]: value };
    const isEmpty = after['linkUri'] === '' && after['label'] === '';
    onChange(put(video, 'externalLink', isEmpty ? undefined : after), `${path}.${key}`);
  };
  return (
    <>
      <TemplateField
        {...context}
        label={t('structured.imagemap.endLink')}
        value={textOf(link['linkUri'])}
        onChange={(value) => set('linkUri', value)}
        path={`${path}.linkUri`}
        limit={{ units: MAX_LINK_UNITS }}
      />
      <TemplateField
        {...context}
        label={t('structured.imagemap.endLabel')}
        value={textOf(link['label'])}
        onChange={(value) => set('label', value)}
        path={`${path}.label`}
        limit={{ units: MAX_IMAGEMAP_LINK_LABEL_UNITS }}
      />
    </>
  );
}
