/** Whom a test goes to and in whose data, as one person last chose. */
export interface TestChoice {
  /** ids of saved test recipients */
  testers: readonly string[];
  contacts: readonly TestContact[];
  /** whose values all of them get; null: each their own */
  as: TestContact | null;
}

export interface TestContact {
  externalId: string;
  name: string;
}

/** More would be a sending of its own. */
export const MOST_TESTERS = 10;

export const NO_CHOICE: TestChoice = { testers: [], contacts: [], as: null };

export function countOf({ testers, contacts }: TestChoice): number {
  return testers.length + contacts.length;
}

/** As stored in the browser; anything else than a choice is none. */
export function readChoice(stored: string | null): TestChoice {
  if (stored === null) return NO_CHOICE;
  try {
    const choice = JSON.parse(stored) as Partial<TestChoice> | null;
    return {
      testers: (choice?.testers ?? []).filter((id) => typeof id === 'string').slice(0, MOST_TESTERS),
      contacts: (choice?.contacts ?? []).filter(isContact).slice(0, MOST_TESTERS),
      as: choice?.as && isContact(choice.as) ? choice.as : null,
    };
  } catch {
    return NO_CHOICE;
  }
}

/** Without testers who are no longer there; who has chosen nothing yet finds the only tester ticked. */
export function withKnownTesters(choice: TestChoice, known: readonly string[]): TestChoice {
  if (choice === NO_CHOICE && known.length === 1) return { ...choice, testers: known };
  return { ...choice, testers: choice.testers.filter((id) => known.includes(id)) };
}

/** What the server is asked. */
export function requestOf({ testers, contacts, as }: TestChoice) {
  return {
    testRecipientIds: [...testers],
    externalIds: contacts.map(({ externalId }) => externalId),
    ...(as ? { as: as.externalId } : {}),
  };
}

function isContact(value: unknown): value is TestContact {
  const { externalId, name } = (value ?? {}) as Partial<TestContact>;
  return typeof externalId === 'string' && typeof name === 'string';
}
