import { type ReactNode, useState } from 'react';
import { PictureOutlined } from '@ant-design/icons';

/** The picture itself, small, once its address leads to one. */
export function ImageThumb({ url }: { url: string }): ReactNode {
  const [broken, setBroken] = useState('');
  const isShown = /^(https:|http:\/\/localhost|\/)/.test(url) && !url.includes('{{') && broken !== url;
  return (
    <span className="image-thumb" aria-hidden="true">
      {isShown ? (
        <img src={url} alt="" referrerPolicy="no-referrer" onError={() => setBroken(url)} />
      ) : (
        <PictureOutlined />
      )}
    </span>
  );
}
