import { type ComponentProps, type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';

/**
 * The list of a select, with the roles and the name that antd leaves out: the element that scrolls is the
 * listbox (a scrolled element must be one that keys reach), and it is called what its field is called.
 */
export function Listbox({
  isMultiple,
  children,
}: {
  isMultiple: boolean;
  children: ReactElement;
}): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  // After every rendering, and whenever the list comes or goes between two: antd renders it by itself.
  useLayoutEffect(() => {
    const { current } = root;
    if (!current) return;
    const complete = (): void => completeListbox(current, isMultiple);
    complete();
    const observer = new MutationObserver(complete);
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  });
  return <div ref={root}>{children}</div>;
}

/** The words for an empty list: what a listbox holds is an option, if only one that cannot be chosen. */
export function NoOption({ children }: { children: ReactNode }): ReactNode {
  return (
    <div role="option" aria-disabled="true" aria-selected="false" className="no-option">
      {children}
    </div>
  );
}

/** A select's own input. While no option is highlighted antd points to option -1, which there is none of. */
export function ListboxInput({
  'aria-activedescendant': active,
  ...input
}: ComponentProps<'input'>): ReactNode {
  return <input {...input} aria-activedescendant={active?.endsWith(NO_OPTION) ? undefined : active} />;
}

const ID_END = '_list';
/** How antd ends the id of the highlighted option while none is. */
const NO_OPTION = '_-1';

function completeListbox(root: HTMLElement, isMultiple: boolean): void {
  const list = root.querySelector<HTMLElement>('[role="listbox"]');
  if (!list) return;
  const listbox = scrolled(list);
  if (listbox !== list) {
    listbox.id = list.id;
    listbox.setAttribute('role', 'listbox');
    list.removeAttribute('id');
    list.setAttribute('role', 'presentation');
  }
  const input = document.getElementById(listbox.id.slice(0, -ID_END.length));
  const name = input instanceof HTMLInputElement ? nameOf(input) : '';
  if (name !== '') listbox.setAttribute('aria-label', name);
  // Of an AutoComplete, whose input is antd's own.
  if (input?.getAttribute('aria-activedescendant')?.endsWith(NO_OPTION))
    input.removeAttribute('aria-activedescendant');
  if (isMultiple) listbox.setAttribute('aria-multiselectable', 'true');
}

/** What scrolls a list, which antd puts two levels above it; an empty list stands alone. */
function scrolled(list: HTMLElement): HTMLElement {
  return list.closest<HTMLElement>('.ant-select-dropdown-list-holder') ?? list;
}

function nameOf(input: HTMLInputElement): string {
  const labelIds = input.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labels = labelIds.length > 0 ? labelIds.map((id) => document.getElementById(id)) : input.labels;
  const texts = Array.from(labels ?? [], (label) => label?.textContent?.trim() ?? '');
  return input.getAttribute('aria-label') ?? texts.join(' ').trim();
}
