import {
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Skeleton } from 'antd';
import { Late } from './late.js';

interface OpeningProps {
  shape: 'drawer' | 'dialog';
  /** what opens */
  label: string;
  onClose: () => void;
}

/** A drawer or dialog whose code is fetched when it is opened. Until it is there, what holds its place can be closed. */
export function LazyLayer({ children, ...opening }: OpeningProps & { children: ReactNode }): ReactNode {
  useFocusBack();
  return <Suspense fallback={<Opening {...opening} />}>{children}</Suspense>;
}

function Opening({ shape, label, onClose }: OpeningProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  useHeldFocus(root);
  useKeysOf(root, onClose);
  return createPortal(
    <div
      ref={root}
      role="dialog"
      aria-modal="true"
      aria-busy="true"
      aria-label={label}
      tabIndex={-1}
      className="opening"
    >
      <Late>
        <div className="opening-mask" aria-hidden="true" onClick={onClose} />
        <div className={`opening-panel opening-${shape}`}>
          <p className="opening-title">{label}</p>
          <Skeleton active title={false} paragraph={{ rows: 6 }} />
        </div>
      </Late>
    </div>,
    document.body,
  );
}

/** When the layer is gone and the focus with it, that is where the layer was opened from. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    },
    [before],
  );
}

/** Takes the focus, and gives it back, so that the layer that comes knows where it goes when it is closed. */
function useHeldFocus(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    root.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [root]);
}

/** Escape gives it up; Tab leads nowhere, since there is nothing else to use yet. */
function useKeysOf(root: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const element = root.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' && event.key !== 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') onClose();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [root, onClose]);
}
