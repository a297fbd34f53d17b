import { INSIDE_DETAIL } from '../line-errors.js';
import { ACTION_PLACES, checkAction } from './check-action.js';
import { listAt, objectAt, type ListLimit } from './check-fields.js';
import { MEDIA_URL, requireUrl } from './check-urls.js';
import { isObject, type JsonObject } from './json-shapes.js';
import { memberOf, report, type Place } from './place.js';
import { checkCard, checkImageStyle, hasImage, hasTitle } from './template-card.js';

const COLUMNS: ListLimit = { min: 1, max: 10, required: true };
const COLUMN = { text: 120, textBesideImage: 60, actions: { min: 1, max: 3, required: true } };

/** Checks a carousel: each column, and that the columns are alike. */
export function checkCarousel(template: JsonObject, place: Place): void {
  checkImageStyle(template, place);
  const columns = listAt(template, 'columns', place, COLUMNS);
  if (columns === null) return;
  const at = memberOf(place, 'columns');
  columns.forEach((value, index) => {
    const columnPlace = memberOf(at, index);
    const column = objectAt(value, columnPlace, true);
    if (column !== null) checkCard(column, columnPlace, COLUMN);
  });
  checkLikeFirst(columns, at);
}

/** What every column must have in common with the first; the first one that differs is reported. */
const COMMON: readonly { name: string; of: (column: JsonObject) => unknown; message: string }[] = [
  {
    name: 'actions',
    of: ({ actions }) => (Array.isArray(actions) ? actions.length : null),
    message: INSIDE_DETAIL.sameActionCount,
  },
  { name: 'thumbnailImageUrl', of: hasImage, message: INSIDE_DETAIL.sameUseInColumns },
  { name: 'title', of: hasTitle, message: INSIDE_DETAIL.sameUseInColumns },
];

function checkLikeFirst(columns: readonly unknown[], place: Place): void {
  const [first] = columns;
  if (!isObject(first)) return;
  for (const { name, of, message } of COMMON) {
    const wanted = of(first);
    const other = columns.findIndex(
      (column) => isObject(column) && of(column) !== null && of(column) !== wanted,
    );
    if (other >= 0 && wanted !== null)
      report(memberOf(memberOf(place, other), name), { kind: 'said', message });
  }
}

/** Checks a carousel of images, each with one action. */
export function checkImageCarousel(template: JsonObject, place: Place): void {
  const columns = listAt(template, 'columns', place, COLUMNS);
  columns?.forEach((value, index) => {
    const at = memberOf(memberOf(place, 'columns'), index);
    const column = objectAt(value, at, true);
    if (column === null) return;
    requireUrl(column, 'imageUrl', at, MEDIA_URL);
    checkAction(column.action, memberOf(at, 'action'), ACTION_PLACES.imageCarousel);
  });
}
