import { createContext, type ReactNode, use, useMemo } from 'react';
import type { OnAction } from './actions.js';
import { ENGLISH, type PreviewWords } from './words.js';

/** What every part of a preview may be told; all of it optional. */
export interface PreviewOptions {
  /** Called for every tap, with the action object as the message has it. */
  onAction?: OnAction | undefined;
  /** Words in another language; English without them. */
  words?: Partial<PreviewWords> | undefined;
  /** Pictures from http and data addresses are drawn too. LINE takes https alone; the simulator's tests do not. */
  localImages?: boolean | undefined;
  /** How a mentioned person is called. */
  nameOf?: ((userId: string) => string | undefined) | undefined;
}

interface PreviewSettings {
  onAction: OnAction | undefined;
  words: PreviewWords;
  localImages: boolean;
  nameOf: (userId: string) => string | undefined;
}

const NOTHING_SET: PreviewSettings = {
  onAction: undefined,
  words: ENGLISH,
  localImages: false,
  nameOf: () => undefined,
};

const Settings = createContext(NOTHING_SET);

/** What the parts of this preview were told. */
export const usePreview = (): PreviewSettings => use(Settings);

/** Hands settings to the parts inside; what is not given stays as it is outside. */
export function PreviewScope({ children, ...options }: PreviewOptions & { children: ReactNode }): ReactNode {
  const outer = usePreview();
  const { onAction, words, localImages, nameOf } = options;
  const settings = useMemo(
    () => ({
      onAction: onAction ?? outer.onAction,
      words: words === undefined ? outer.words : { ...outer.words, ...words },
      localImages: localImages ?? outer.localImages,
      nameOf: nameOf ?? outer.nameOf,
    }),
    [outer, onAction, words, localImages, nameOf],
  );
  return <Settings value={settings}>{children}</Settings>;
}
