import type { ReactElement, ReactNode, Ref } from 'react';
import {
  AutoComplete as AntdAutoComplete,
  type AutoCompleteProps,
  type RefSelectProps,
  Select as AntdSelect,
  type SelectProps,
} from 'antd';
import type { BaseOptionType, DefaultOptionType } from 'antd/es/select/index.js';
import { useTranslation } from 'react-i18next';
import { Listbox, ListboxInput, NoOption } from './listbox.js';

type WithRef = { ref?: Ref<RefSelectProps> };
type AnyOption = BaseOptionType | DefaultOptionType;

/**
 * What both are given. Without it the options on screen have no roles, and what has them is a second, invisible list of
 * three; the longest list of ours has a few hundred options.
 */
const SHARED = { virtual: false } as const;
/** Of a Select only: an AutoComplete takes another input as one that brings its own frame, and draws it without height. */
const COMPONENTS = { input: ListboxInput };

/** antd's Select, whose open list is one to assistive technology as well. */
export function Select<V, O extends AnyOption = DefaultOptionType>({
  notFoundContent,
  ...props
}: SelectProps<V, O> & WithRef): ReactNode {
  const { t } = useTranslation('common');
  const nothing: ReactNode = notFoundContent === undefined ? t('noOption') : (notFoundContent as ReactNode);
  return (
    <AntdSelect<V, O>
      {...props}
      {...SHARED}
      components={COMPONENTS}
      notFoundContent={nothing && <NoOption>{nothing}</NoOption>}
      popupRender={props.mode === undefined ? ofOne : ofSeveral}
    />
  );
}

/** antd's AutoComplete, likewise: a text field that offers what could be meant. */
export function AutoComplete<V, O extends AnyOption = DefaultOptionType>(
  props: AutoCompleteProps<V, O> & WithRef,
): ReactNode {
  return <AntdAutoComplete<V, O> {...props} {...SHARED} popupRender={ofOne} />;
}

function ofOne(list: ReactElement): ReactNode {
  return <Listbox isMultiple={false}>{list}</Listbox>;
}

function ofSeveral(list: ReactElement): ReactNode {
  return <Listbox isMultiple>{list}</Listbox>;
}
