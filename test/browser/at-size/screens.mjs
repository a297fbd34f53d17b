const ROWS = 'main table tbody tr';

/** Ids of what screens are about. */
export async function idsOf(api) {
  const named = async (q) =>
    (await api.get(`/campaigns?view=summary&q=${encodeURIComponent(q)}`)).items[0].id;
  const first = async (path) => (await api.get(path)).items[0].id;
  return {
    draft: await first('/campaigns?status=draft&view=summary'),
    paused: await named('Paused on the way'),
    sending: await named('On its way'),
    personal: await named('Year-end points'),
    everybody: await named('Open on holidays'),
    audience: await first('/audiences?q=tier'),
    import: await first('/imports'),
    template: await first('/message-templates'),
    connection: await first('/connections'),
  };
}

/**
 * Every screen with what has to be there before it serves: a selector, and where it is whole only, all answers. `act` is done
 * once the screen is there, and then is what is timed.
 */
export function screens(ids, contact) {
  const rows = (path, act) => ({ path, shows: ROWS, act });
  const main = (path, act) => ({ path, shows: 'main h1', act, isWhole: true });
  const report = (id, tab = '') => `/campaigns/${id}${tab && `?tab=${tab}`}`;
  return {
    overview: main('/overview'),
    campaigns: rows('/campaigns'),
    'campaigns, page 4': rows('/campaigns', nextPages(3)),
    'campaigns, sent': rows('/campaigns?status=sent'),
    'campaigns, by name': rows('/campaigns?sort=name'),
    'campaigns, search': rows('/campaigns?q=beans'),
    'audience step': main(`/campaigns/${ids.draft}/edit/audience`),
    'message step': main(`/campaigns/${ids.draft}/edit/message`),
    'schedule step': main(`/campaigns/${ids.draft}/edit/schedule`),
    ...Object.fromEntries(
      ['personal', 'everybody', 'paused', 'sending'].flatMap((which) =>
        ['', 'clicks', 'failures', 'deliveries', 'content', 'history'].map((tab) => [
          `report ${which}, ${tab || 'summary'}`,
          main(report(ids[which], tab)),
        ]),
      ),
    ),
    'deliveries, page 4': rows(report(ids.everybody, 'deliveries'), nextPages(3)),
    'deliveries, sent': rows(`${report(ids.everybody, 'deliveries')}&status=sent`),
    'deliveries, failed': rows(`${report(ids.personal, 'deliveries')}&status=failed`),
    'deliveries, removed': rows(`${report(ids.everybody, 'deliveries')}&status=removed`),
    'deliveries, a reason': rows(`${report(ids.everybody, 'deliveries')}&reason=no_line_id`),
    'deliveries, pending': rows(`${report(ids.paused, 'deliveries')}&status=pending`),
    'deliveries, search': main(`${report(ids.everybody, 'deliveries')}&q=00777777`),
    'deliveries, no such': main(`${report(ids.everybody, 'deliveries')}&q=nobody-is-called-so`),
    'deliveries, pending of sent': main(`${report(ids.everybody, 'deliveries')}&status=pending`),
    'a delivery': rows(`${report(ids.everybody, 'deliveries')}&contact=${contact}`),
    audiences: rows('/audiences'),
    'a new audience': main('/audiences/new'),
    'an audience': main(`/audiences/${ids.audience}`),
    contacts: rows('/contacts'),
    'contacts, page 6': rows('/contacts', nextPages(5)),
    'contacts, friends': rows('/contacts?friendStatus=friend'),
    'contacts, blocked': rows('/contacts?friendStatus=blocked'),
    'contacts, unknown': rows('/contacts?friendStatus=unknown'),
    'contacts, two statuses': rows('/contacts?friendStatus=blocked,unknown'),
    'contacts, friends by activity': rows('/contacts?friendStatus=friend&sort=-lastInteractionAt'),
    'contacts, blocked by id': rows('/contacts?friendStatus=blocked&sort=externalId'),
    'contacts, rare language': rows('/contacts?language=id'),
    'contacts, no such language': main('/contacts?language=vi'),
    'contacts, rare language by activity': rows('/contacts?language=id&sort=-lastInteractionAt'),
    'contacts, language and status': rows('/contacts?language=th&friendStatus=blocked'),
    'contacts, without LINE ID': rows('/contacts?hasLineId=false'),
    'contacts, without LINE ID by id': rows('/contacts?hasLineId=false&sort=externalId'),
    'contacts, with LINE ID, unknown': rows('/contacts?hasLineId=true&friendStatus=unknown'),
    'contacts, by activity': rows('/contacts?sort=-lastInteractionAt'),
    'contacts, longest inactive': rows('/contacts?sort=lastInteractionAt'),
    'contacts, search an id': rows('/contacts?q=member-00777777'),
    'contacts, search a name': rows('/contacts?q=%E7%BE%8E%E5%92%B2'),
    'contacts, search in vain': main('/contacts?q=nobody-is-called-so'),
    'contacts, search in blocked': rows('/contacts?q=777&friendStatus=blocked'),
    'a contact': main(`/contacts/${contact}`),
    imports: rows('/imports'),
    'imports, page 3': rows('/imports', nextPages(2)),
    'a new import': main('/imports/new'),
    'an import': main(`/imports/${ids.import}`),
    'message templates': main('/content'),
    'a message template': main(`/content/${ids.template}`),
    'media library': main('/content?tab=media'),
    connections: main('/connections'),
    'a connection': main(`/connections/${ids.connection}`),
    'general settings': main('/settings/general'),
    members: main('/settings/members'),
    testers: main('/settings/testers'),
    keys: main('/settings/keys'),
    account: main('/settings/account'),
    'audit log': main('/settings/audit'),
    'audit log, page 6': main('/settings/audit', nextPages(5)),
  };
}

/** Only the last of them is timed. In a smaller workspace there may be fewer. */
function nextPages(count) {
  return {
    before: async (page, settled) => {
      for (let n = 1; n < count && (await hasNext(page)); n++) {
        await next(page).click();
        await settled();
      }
    },
    timed: async (page) => (await hasNext(page)) && next(page).click(),
  };
}

const next = (page) => page.getByRole('main').getByRole('button', { name: /^(Next|Show more)$/ });
const hasNext = async (page) => (await next(page).count()) > 0 && next(page).isEnabled();
