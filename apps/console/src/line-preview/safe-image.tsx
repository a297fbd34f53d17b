import { type CSSProperties, type ReactNode, useState } from 'react';
import { usePreview } from './preview-settings.js';
import { asImageAddress } from './safe-values.js';

interface SafeImageProps {
  /** As the message says it; drawn only when it is an address of a picture. */
  src: unknown;
  alt: string;
  className?: string;
  style?: CSSProperties;
  /** Drawn when there is no picture, instead of the grey field. */
  fallback?: ReactNode;
}

/** A picture of a message, or a grey field in its place when the address is none or brings nothing. */
export function SafeImage({ src, alt, className = '', style, fallback }: SafeImageProps): ReactNode {
  const { localImages, words } = usePreview();
  const [failed, setFailed] = useState<string>();
  const address = asImageAddress(src, localImages);
  if (address === undefined || address === failed)
    return (
      fallback ?? (
        <span
          className={`lp-no-image ${className}`}
          style={style}
          role="img"
          aria-label={alt || words.noImage}
        >
          <NoImageMark />
        </span>
      )
    );
  return (
    <img
      className={className}
      style={style}
      src={address}
      alt={alt}
      decoding="async"
      draggable={false}
      referrerPolicy="no-referrer"
      onError={() => setFailed(address)}
    />
  );
}

const NoImageMark = (): ReactNode => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M4 5.5h16v13H4zM4 16l4.6-4.6 3.4 3.4 2.6-2.6L20 17.4M15.6 9.4h.01" />
  </svg>
);
