import type { Group, Place, Row } from '../src/report-rows';
import { element, inline } from './elements';

export interface TreeOptions {
  /** Identifies the tree among those of the page, so that it stays open where it was when the report is drawn anew. */
  readonly id: string;
  readonly isOpen: (id: string) => boolean;
  readonly toggled: (id: string, isOpen: boolean) => void;
  readonly open: (place: Place) => void;
}

/** Rows that are shown before one has to ask for the rest. */
const ROWS = 100;

/** Groups that fold. What is folded is drawn when it is unfolded: a report may have thousands of rows. */
export function tree(groups: readonly Group[], options: TreeOptions): HTMLElement {
  return element('div', { class: 'tree' }, ...groups.map((group) => branch(group, { ...options, id: `${options.id}/${group.title}` })));
}

function branch(group: Group, options: TreeOptions): HTMLElement {
  const { title, detail, href, count } = group;
  const summary = element('summary', {}, element('span', { class: 'title' }, title), element('span', { class: 'count' }, String(count)));
  if (detail !== undefined) summary.append(element('span', { class: 'detail' }, detail));
  const details = element('details', {}, summary);
  let isDrawn = false;
  const draw = () => {
    if (isDrawn) return;
    isDrawn = true;
    if (href !== undefined) details.append(element('a', { class: 'page', href }, 'About this rule'));
    if (group.groups.length > 0) details.append(tree(group.groups, options));
    if (group.rows.length > 0) details.append(list(group.rows, options));
  };
  if (options.isOpen(options.id)) {
    details.open = true;
    draw();
  }
  details.addEventListener('toggle', () => {
    if (details.open) draw();
    options.toggled(options.id, details.open);
  });
  return details;
}

function list(rows: readonly Row[], options: TreeOptions): HTMLElement {
  const items = element('ul', {}, ...rows.slice(0, ROWS).map((row) => item(row, options)));
  if (rows.length > ROWS) {
    const last = element('li', {});
    const showRest = () => last.replaceWith(...rows.slice(ROWS).map((row) => item(row, options)));
    last.append(element('button', { class: 'more', click: showRest }, `Show ${rows.length - ROWS} more`));
    items.append(last);
  }
  return items;
}

function item({ what, why, place, elsewhere, severity }: Row, { open }: TreeOptions): HTMLElement {
  const line = element('li', { class: severity });
  if (severity === 'error' || severity === 'warning') line.append(element('span', { class: `severity ${severity}` }, severity));
  line.append(element('span', { class: 'what' }, ...inline(what)));
  if (why !== '') line.append(element('span', { class: 'why' }, ...inline(why)));
  line.append(placeButton(place, 'Open', open));
  if (elsewhere) {
    const { relation } = elsewhere;
    line.append(element('span', { class: 'elsewhere' }, `${relation} at `, placeButton(elsewhere.place, `Open where it is ${relation}`, open)));
  }
  return line;
}

function placeButton(place: Place, verb: string, open: (place: Place) => void): HTMLElement {
  const name = `${place.file}:${place.line}`;
  return element('button', { class: 'place', title: `${verb}: ${name}`, click: () => open(place) }, name);
}
