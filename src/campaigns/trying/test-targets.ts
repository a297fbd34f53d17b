import { say } from '../checking/check-texts.js';
import { Injectable } from '@nestjs/common';
import { InvalidInput, say as sayOfInput } from '../../common/index.js';
import { ContactReader, type ContactRow, variablesOf } from '../../contacts/index.js';
import { TestRecipientsService } from '../../test-recipients/index.js';
import type { Campaign } from '../campaign.entity.js';
import type { CampaignMaking } from '../message-makers.js';
import { givenAs, recipientOf, type Variables } from './campaign-rendering.js';
import { CONTACT_PICKS, type ContactPick, ContactPicks } from './contact-picks.js';
import type { TestInput } from './preview.dto.js';

/** One test message: where to, under which name, with whose values. */
export interface TestTarget {
  lineId: string | null;
  externalId?: string;
  testRecipientId?: string;
  name?: string;
  variables: Variables;
}

/** Finds out whom a test goes to, and in whose data. */
@Injectable()
export class TestTargets {
  constructor(
    private readonly contacts: ContactReader,
    private readonly recipients: TestRecipientsService,
    private readonly picks: ContactPicks,
  ) {}

  /**
   * Without `as`, a contact gets his own values, and a LINE ID those of the contact who has it, if there is one.
   *
   * @throws InvalidInput naming what is not there
   */
  async find(campaign: Campaign, making: CampaignMaking, input: TestInput): Promise<TestTarget[]> {
    const { workspaceId } = campaign;
    const values = await this.givenValues(campaign, making, input.as);
    const targets: TestTarget[] = [];
    for (const lineId of input.lineIds ?? [])
      targets.push({ lineId, variables: values ?? (await this.valuesOfLineId(workspaceId, lineId)) });
    for (const target of await this.saved(workspaceId, input.testRecipientIds ?? [])) {
      const { lineId } = target;
      targets.push({ ...target, variables: values ?? (await this.valuesOfLineId(workspaceId, lineId)) });
    }
    for (const [index, externalId] of (input.externalIds ?? []).entries()) {
      const own = variablesOf(await this.getContact(workspaceId, externalId, `externalIds[${index}]`));
      targets.push({ lineId: recipientOf(campaign.definition, own), externalId, variables: values ?? own });
    }
    return targets;
  }

  private async saved(
    workspaceId: string,
    ids: string[],
  ): Promise<{ testRecipientId: string; name: string; lineId: string }[]> {
    const known = await this.recipients.findAll(workspaceId, ids);
    return ids.map((id, index) => {
      const recipient = known.get(id);
      if (!recipient)
        throw new InvalidInput([{ path: `testRecipientIds[${index}]`, ...say('not_a_test_recipient') }]);
      return { testRecipientId: id, name: recipient.name, lineId: recipient.lineId };
    });
  }

  private async givenValues(
    campaign: Campaign,
    making: CampaignMaking,
    as: unknown,
  ): Promise<Variables | undefined> {
    const { workspaceId } = campaign;
    if (as === undefined || as === null) return undefined;
    if (typeof as === 'string') return variablesOf(await this.getContact(workspaceId, as, 'as'));
    if (isObject(as)) {
      const { externalId, attributes, pick, event } = as;
      const context = isObject(event) ? { event } : {};
      if (typeof externalId === 'string')
        return {
          ...variablesOf(await this.getContact(workspaceId, externalId, 'as.externalId')),
          ...context,
        };
      if (isPick(pick)) return { ...variablesOf(await this.picks.pick(campaign, making, pick)), ...context };
      if (isObject(attributes)) return { ...givenAs(attributes), ...context };
    }
    throw new InvalidInput([
      {
        path: 'as',
        ...sayOfInput('wrong_form'),
        message:
          'must be a contact\'s externalId, {"externalId": …}, {"attributes": {…}} or {"pick": "random" | "most_missing" | "longest"}',
      },
    ]);
  }

  private async valuesOfLineId(workspaceId: string, lineId: string): Promise<Variables> {
    const contact = await this.contacts.findByLineId(workspaceId, lineId);
    return { ...(contact ? variablesOf(contact) : {}), line_id: lineId };
  }

  private async getContact(workspaceId: string, externalId: string, path: string): Promise<ContactRow> {
    const contact = await this.contacts.findByExternalId(workspaceId, externalId);
    if (!contact) throw new InvalidInput([{ path, ...sayOfInput('not_a_contact') }]);
    return contact;
  }
}

function isPick(value: unknown): value is ContactPick {
  return CONTACT_PICKS.some((pick) => pick === value);
}

function isObject(value: unknown): value is Variables {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
