import { useMemo } from 'react';
import { query } from '../../api/client.js';
import type { AttributeType, ContactField } from './contact.js';

interface AttributesKnown {
  /** in the order of their names */
  attributes: readonly ContactField[];
  typeOf: (name: string) => AttributeType | undefined;
}

const NONE: readonly ContactField[] = [];

/** Attributes that some contact has, with their types. */
export function useAttributes(): AttributesKnown {
  const { data } = query.useQuery('get', '/api/v1/contact-fields', {}, { staleTime: 60_000 });
  const items = data?.items ?? NONE;
  return useMemo(() => {
    const attributes = items.filter(({ isSystem }) => !isSystem);
    const types = new Map(attributes.map(({ name, type }) => [name, type]));
    return { attributes, typeOf: (name: string) => types.get(name) };
  }, [items]);
}
