import { useEffect, useRef } from 'react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useSession } from '../api/session.js';
import { openPalette } from './palette-state.js';
import { areaOf } from './place-letters.js';
import { type Press, type Shortcut, shortcutOf } from './shortcut-keys.js';
import { openShortcutList } from './shortcut-list-state.js';
import { pressNew } from './start-new.js';

/** The second letter of `g c` has to come within this. */
const G_HOLDS_MS = 1_200;
const TAKES_LETTERS =
  'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="dialog"], .ant-modal-wrap, .ant-drawer';

/** Keys that work on every page behind the sign-in. */
export function useShortcuts(): void {
  const navigate = useNavigate();
  const router = useRouter();
  const { singleKeyShortcuts } = useSession().preferences;
  const gAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const carryOut = (shortcut: Shortcut): void => {
      switch (shortcut.kind) {
        case 'palette':
          return openPalette();
        case 'list':
          return openShortcutList();
        case 'search':
          return focusSearch();
        case 'go':
          return void navigate({ to: `/${shortcut.place}` });
        case 'new':
          if (isListPage(router.state.location.pathname)) pressNew();
          return;
        case 'wait_for_place':
          return;
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      // A key that chooses among Japanese or Chinese words types nothing of its own.
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const afterG = event.timeStamp - gAt.current < G_HOLDS_MS;
      gAt.current = Number.NEGATIVE_INFINITY;
      const shortcut = shortcutOf(pressOf(event), afterG, singleKeyShortcuts);
      if (!shortcut) return;
      event.preventDefault();
      if (shortcut.kind === 'wait_for_place') gAt.current = event.timeStamp;
      carryOut(shortcut);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, router, singleKeyShortcuts]);
}

function pressOf(event: KeyboardEvent): Press {
  const target = event.target instanceof Element ? event.target : null;
  return {
    key: event.key,
    hasCommand: event.ctrlKey || event.metaKey,
    // Shift is needed to type "?", and on some keyboards "/".
    hasOther: event.altKey || (event.shiftKey && !['?', '/'].includes(event.key)),
    isTyping: Boolean(target?.closest(TAKES_LETTERS)),
  };
}

/** The search field of the page, else the one over everything. */
function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  if (!field) return openPalette();
  field.focus();
  field.select();
}

/** "New" belongs to lists; on the page of one thing the main button does something else. */
function isListPage(path: string): boolean {
  const parts = path.split('/').filter(Boolean);
  return parts.length === 1 && areaOf(path) !== undefined;
}
