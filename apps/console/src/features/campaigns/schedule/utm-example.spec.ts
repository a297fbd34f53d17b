import { expect, it } from '@jest/globals';
import { aCampaign } from '../testing/a-campaign.js';
import { utmExample } from './utm-example.js';

const text = (words: string) => ({ type: 'text', text: words });

it('shows the first web page of the messages, with the name of the campaign where none is given', () => {
  const messages = [text('tel:110'), text('https://shop.example/?a=1 and https://other.example')];
  expect(utmExample(aCampaign({ name: 'Sale', messages }))).toBe(
    'https://shop.example/?a=1&utm_source=line&utm_medium=social&utm_campaign=Sale',
  );
});

it('makes one up where there is none', () => {
  const { utm } = aCampaign();
  expect(utmExample(aCampaign({ utm: { ...utm, campaign: 'winter', term: 'coffee' } }))).toBe(
    'https://example.com/sale?utm_source=line&utm_medium=social&utm_campaign=winter&utm_term=coffee',
  );
});
