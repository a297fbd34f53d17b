import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { type Entry, grouped, matching, step } from './palette-entries.js';
import { closePalette } from './palette-state.js';
import { usePaletteEntries } from './use-palette-entries.js';
import { usePaletteResults } from './use-palette-results.js';

/** What the keys do that are pressed in the field. */
export interface PaletteKeys {
  press: (event: KeyboardEvent) => void;
}

interface PaletteSearchProps {
  text: string;
  /** the id of the list */
  list: string;
  /** told the id of the option that Enter takes */
  onChoice: (id: string | undefined) => void;
  keys: RefObject<PaletteKeys | null>;
}

/** What is found, in groups: arrows move the choice, Enter takes it. */
export function PaletteSearch({ text, list, onChoice, keys }: PaletteSearchProps): ReactNode {
  const { t } = useTranslation('shell');
  const { t: tCommon } = useTranslation('common');
  const { permissions } = useSession();
  const [moved, setMoved] = useState({ text, to: 0 });
  const results = usePaletteResults(text);
  const own = matching(usePaletteEntries(), text);
  const groups = grouped([...(text.trim() === '' ? own.slice(0, UNASKED) : own), ...results.entries]);
  const entries = groups.flatMap(([, those]) => those);
  // What was chosen among the results of another text is no choice any more.
  const at = Math.min(moved.text === text ? moved.to : 0, entries.length - 1);
  const current = entries[at];
  const chosen = current && `${list}-${current.id}`;
  useEffect(() => onChoice(chosen), [onChoice, chosen]);
  const may = (entry: Entry): boolean => !entry.needs || permissions.includes(entry.needs);
  const take = (entry: Entry | undefined): void => {
    if (!entry || !may(entry)) return;
    closePalette();
    entry.run();
  };
  const move = (by: 1 | -1): void => setMoved({ text, to: step(entries.length, at, by) });
  useImperativeHandle(keys, () => ({
    press: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'ArrowDown') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else if (event.key === 'Enter') take(current);
      else return;
      event.preventDefault();
    },
  }));
  return (
    <>
      <div role="listbox" id={list} aria-label={t('palette.results')} className="palette-list" tabIndex={-1}>
        {groups.map(([group, those]) => (
          <div key={group} role="group" aria-labelledby={`${list}-${group}`}>
            <div className="palette-group" id={`${list}-${group}`} role="presentation">
              {t(`palette.groups.${group}`)}
            </div>
            {those.map((entry) => (
              <Option
                key={entry.id}
                id={`${list}-${entry.id}`}
                entry={entry}
                isChosen={entry === current}
                refusal={entry.needs && !may(entry) ? tCommon(`forbidden.ask.${entry.needs}`) : undefined}
                onTake={() => take(entry)}
              />
            ))}
          </div>
        ))}
      </div>
      <p className="palette-status muted" role="status">
        {results.isPartial && t('palette.partial')}
        {entries.length === 0 &&
          (results.isSearching ? t('palette.searching') : t('palette.nothing', { text }))}
        <span className="visually-hidden">
          {entries.length > 0 && t('palette.count', { count: entries.length })}
        </span>
      </p>
    </>
  );
}

/** Actions and places; the sections of the settings come when they are asked for. */
const UNASKED = 11;

interface OptionProps {
  id: string;
  entry: Entry;
  isChosen: boolean;
  /** why it may not be taken */
  refusal?: string;
  onTake: () => void;
}

function Option({ id, entry, isChosen, refusal, onTake }: OptionProps): ReactNode {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) own.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // The field has the focus and the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={own}
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-disabled={refusal !== undefined}
      className="palette-option"
      onClick={onTake}
    >
      {/* A name is in a language of its own, which nobody told us. */}
      <span lang={entry.isName ? '' : undefined}>{entry.label}</span>
      {(refusal ?? entry.hint) && <span className="muted">{refusal ?? entry.hint}</span>}
    </div>
  );
}
