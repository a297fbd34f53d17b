import { type ReactNode, useState } from 'react';

interface AccountFaceProps {
  name: string;
  pictureUrl: string | null;
  /** in pixels */
  size: number;
}

/** An account's picture; its first letter where there is none, or where it cannot be loaded. */
export function AccountFace({ name, pictureUrl, size }: AccountFaceProps): ReactNode {
  const [failed, setFailed] = useState<string | null>(null);
  const style = { width: size, height: size, fontSize: size * 0.45 };
  if (pictureUrl === null || failed === pictureUrl)
    return (
      <span className="account-face" style={style} aria-hidden="true">
        {[...name][0]?.toUpperCase()}
      </span>
    );
  return (
    <img
      className="account-face"
      style={style}
      src={pictureUrl}
      alt=""
      width={size}
      height={size}
      onError={() => setFailed(pictureUrl)}
    />
  );
}
