import type { ReactNode } from 'react';
import { actionName, asAction } from './actions.js';
import { type PreviewOptions, PreviewScope, usePreview } from './preview-settings.js';
import { SafeImage } from './safe-image.js';
import { asObject, asObjects, type JsonObject } from './safe-values.js';
import { Tap } from './tappable.js';

/** The chips over the input. LINE shows those of the last message alone; `quickReplyItems` finds them. */
export function QuickReplies({ items, ...options }: PreviewOptions & { items: unknown }): ReactNode {
  return (
    <PreviewScope {...options}>
      <Chips items={asObjects(items)} />
    </PreviewScope>
  );
}

/** The quick replies that LINE shows with these messages: those of the last one. */
export const quickReplyItems = (messages: readonly unknown[]): JsonObject[] =>
  asObjects(asObject(asObject(messages.at(-1)).quickReply).items);

function Chips({ items }: { items: readonly JsonObject[] }): ReactNode {
  const { words } = usePreview();
  if (items.length === 0) return null;
  return (
    // A keyboard scrolls what has the focus, so this may have it.
    <div className="lp-chips" role="group" aria-label={words.quickReplies} tabIndex={0}>
      {items.map((item, index) => (
        <Chip key={index} item={item} />
      ))}
    </div>
  );
}

function Chip({ item }: { item: JsonObject }): ReactNode {
  const { words } = usePreview();
  const action = asAction(item.action);
  if (action === undefined) return null;
  return (
    <Tap action={action} className="lp-chip">
      {item.imageUrl === undefined ? (
        <OwnIcon type={action.type} />
      ) : (
        <SafeImage
          src={item.imageUrl}
          alt=""
          className="lp-chip-icon"
          fallback={<OwnIcon type={action.type} />}
        />
      )}
      {actionName(action, words)}
    </Tap>
  );
}

/** LINE's app draws these three by itself. */
const ICONS: Readonly<Record<string, string>> = {
  camera: 'M4 8h3.2L9 5.5h6L16.8 8H20v11H4zM12 16.4a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z',
  cameraRoll: 'M4 5h16v14H4zM4 15.6l4.4-4.4 3.6 3.6 2.4-2.4 5.6 5.6M15.4 8.8v.01',
  location:
    'M12 20.5c-4-5.2-6-7.8-6-10.6a6 6 0 1 1 12 0c0 2.8-2 5.4-6 10.6zM12 12a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
};

function OwnIcon({ type }: { type: string }): ReactNode {
  if (!Object.hasOwn(ICONS, type)) return null;
  return (
    <svg className="lp-chip-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICONS[type]} />
    </svg>
  );
}
