import type { Concentration } from '../src/report-concentration';
import type { Coverage } from '../src/report-coverage';
import type { FromPage, ToPage } from '../src/report-messages';
import type { ReportModel, Section } from '../src/report-model';
import type { Group, Place } from '../src/report-rows';
import { element } from './elements';
import { filterGroups, words } from './report-filter';
import { tree } from './tree';

/** What the page remembers while it is hidden. */
interface PageState {
  readonly filter: string;
  readonly order: string;
  /** Groups whose folding differs from how they are first shown. */
  readonly toggled: Readonly<Record<string, boolean>>;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
let state: PageState = vscode.getState() ?? { filter: '', order: 'region', toggled: {} };
let shown: ToPage = { kind: 'working' };

const content = element('main', {});
const filter = element('input', { type: 'search', id: 'filter', placeholder: 'Filter: service, region, file, variable …', 'aria-label': 'Filter the report' });
const found = element('span', { id: 'found', role: 'status' });
const bar = element('header', {}, element('h1', {}, 'Region risk report'), element('div', { class: 'filter' }, filter, found));

filter.value = state.filter;
filter.addEventListener('input', () => {
  remember({ filter: filter.value });
  draw();
});
document.addEventListener('keydown', moveByArrow);
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  // While a report is there it stays until the next one comes.
  if (data.kind === 'working' && shown.kind === 'report') return;
  shown = data;
  draw();
});
document.body.append(bar, content);
draw();
tell({ kind: 'ready' });

function tell(message: FromPage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own function, which goes to the extension alone
  vscode.postMessage(message);
}

function draw(): void {
  bar.classList.toggle('bare', shown.kind !== 'report' || shown.model.isEmpty);
  found.textContent = '';
  switch (shown.kind) {
    case 'working':
      return content.replaceChildren(element('p', { class: 'state', role: 'status' }, 'Analyzing the workspace …'));
    case 'failed':
      return content.replaceChildren(failure(shown.message));
    case 'report':
      return content.replaceChildren(...(shown.model.isEmpty ? [nothing(), ...sections(shown.model)] : report(shown.model)));
  }
}

function failure(message: string): HTMLElement {
  const again = element('button', { class: 'action', click: () => tell({ kind: 'ready' }) }, 'Try again');
  return element('div', { class: 'state', role: 'alert' }, element('h2', {}, 'The report could not be made'), element('p', {}, message), again);
}

function nothing(): HTMLElement {
  return element(
    'div',
    { class: 'state' },
    element('h2', {}, 'No use of AWS was found'),
    element('p', {}, 'Looked for: clients and calls of the AWS SDK for JavaScript v2 and v3, ARNs, AWS hosts, and infrastructure files.'),
  );
}

function report(model: ReportModel): readonly HTMLElement[] {
  const order = model.orders.find(({ id }) => id === state.order) ?? model.orders[0];
  const groups = filterGroups(order?.groups ?? [], words(state.filter));
  if (state.filter !== '') found.textContent = `${count(groups)} of ${model.coverage.total} uses`;
  return [
    section(model.outage, true),
    element('section', { 'aria-labelledby': 'coverage' }, element('h2', { id: 'coverage' }, 'What decides the regions'), coverageBar(model.coverage)),
    ...concentrationSection(model.concentrations),
    element('section', { 'aria-labelledby': 'all' }, element('h2', { id: 'all' }, `All uses in ${model.workspace}`), orderSwitch(model, order?.id), foldable(groups, `all-${order?.id}`, false)),
    ...sections(model),
  ];
}

function sections(model: ReportModel): readonly HTMLElement[] {
  return model.sections.map((one) => section(one, false));
}

function section({ id, title, lead, note, groups }: Section, isOpen: boolean): HTMLElement {
  const left = filterGroups(groups, words(state.filter));
  const notes = note === undefined ? [] : [element('p', { class: 'note', role: 'status' }, note)];
  return element('section', { 'aria-labelledby': id }, element('h2', { id }, title), element('p', {}, lead), ...notes, foldable(left, id, isOpen));
}

/** Groups are unfolded while one filters, as what is found should be seen. */
function foldable(groups: readonly Group[], id: string, isFirstOpen: boolean): HTMLElement {
  if (groups.length === 0) return element('p', { class: 'none' }, state.filter === '' ? '' : 'Nothing here matches the filter.');
  const first = `${id}/${groups[0]?.title}`;
  return tree(groups, {
    id,
    isOpen: (group) => state.filter !== '' || (state.toggled[group] ?? (isFirstOpen && group === first)),
    toggled: (group, isOpen) => {
      if (state.filter === '') remember({ toggled: { ...state.toggled, [group]: isOpen } });
    },
    open: (place: Place) => tell({ kind: 'open', place }),
  });
}

function orderSwitch({ orders }: ReportModel, chosen: string | undefined): HTMLElement {
  const buttons = orders.map(({ id, label }) => {
    const choose = () => {
      remember({ order: id });
      draw();
      document.getElementById(`order-${id}`)?.focus();
    };
    return element('button', { id: `order-${id}`, 'aria-pressed': String(id === chosen), click: choose }, label);
  });
  return element('div', { class: 'switch', role: 'group', 'aria-label': 'Group by' }, element('span', {}, 'Group by'), ...buttons);
}

function coverageBar({ parts, total, sentence }: Coverage): HTMLElement {
  const slices = element('div', { class: 'bar', 'aria-hidden': 'true' });
  const legend = element('ul', { class: 'legend' });
  for (const { binding, count: uses, meaning } of parts) {
    const slice = element('span', { class: binding });
    slice.style.width = `${(100 * uses) / Math.max(total, 1)}%`;
    if (uses > 0) slices.append(slice);
    legend.append(element('li', {}, element('span', { class: `key ${binding}` }), element('strong', {}, `${uses} ${binding}`), element('span', { class: 'why' }, meaning)));
  }
  return element('div', {}, element('p', {}, sentence), slices, legend);
}

function concentrationSection(concentrations: readonly Concentration[]): readonly HTMLElement[] {
  if (concentrations.length === 0) return [];
  const items = concentrations.map(({ title, sentence, parts }) => {
    const bar = element('div', { class: 'bar', 'aria-hidden': 'true' });
    parts.forEach(({ region, percent }, i) => {
      const part = element('span', { class: `share share-${i}`, title: `${region}: ${Math.round(percent)} %` }, percent >= 12 ? region : '');
      part.style.width = `${percent}%`;
      bar.append(part);
    });
    return element('li', {}, element('strong', {}, title), element('span', { class: 'why' }, sentence), bar);
  });
  const lead = 'The shares of regions in the uses, largest first. The Herfindahl-Hirschman index (HHI) is 1 where all is in one region.';
  return [element('section', { 'aria-labelledby': 'concentration' }, element('h2', { id: 'concentration' }, 'How much hangs on one region'), element('p', {}, lead), element('ul', { class: 'concentrations' }, ...items))];
}

function count(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + group.count, 0);
}

function remember(change: Partial<PageState>): void {
  state = { ...state, ...change };
  vscode.setState(state);
}

/** Up and down move among what can be chosen below the filter; Escape leads back to the filter. */
function moveByArrow(event: KeyboardEvent): void {
  if (event.key === 'Escape') return filter.focus();
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const stops = [filter, ...content.querySelectorAll<HTMLElement>('summary, button, a')].filter((stop) => stop.checkVisibility());
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
