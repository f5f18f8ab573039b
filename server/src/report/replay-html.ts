import { OUTCOMES, type ReplayDocument, type ReplayedEntrypoint } from './replay-document';
import { deploymentTexts, durationText, episodeText, lostText, notes, OUTCOME_TITLES, summarySentences, timesText } from './replay-words';

const STYLE = `
  :root { color-scheme: light dark; --fails: #c62828; --partly: #d8662c; --degrades: #b58900; --depends: #1976a8; --survives: #2e7d32; --line: #8884; }
  body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }
  h1 { font-size: 1.5rem; } h2 { margin-top: 2rem; font-size: 1.15rem; }
  details { border-top: 1px solid var(--line); padding: .4rem 0; }
  summary { cursor: pointer; } summary b { float: right; font-weight: 600; }
  code { font: .9em ui-monospace, monospace; }
  ul { margin: .3rem 0 .6rem; }
  .track { position: relative; height: .6rem; margin: .3rem 0 .5rem; background: var(--line); border-radius: 2px; overflow: hidden; }
  .track span { position: absolute; top: 0; bottom: 0; min-width: 2px; }
  .fails { background: var(--fails); } .partly { background: var(--partly); } .degrades { background: var(--degrades); } .depends { background: var(--depends); } .survives { background: var(--survives); }
  .note { color: GrayText; }
`;

/** A replay as one page that needs nothing else: it loads nothing and runs nothing. */
export function replayHtml(document: ReplayDocument): string {
  const { incident, entrypoints } = document;
  const span = spanOf(entrypoints);
  const sections = OUTCOMES.filter((outcome) => outcome !== 'unaffected').flatMap((outcome) => {
    const members = entrypoints.filter((one) => one.outcome === outcome);
    return members.length === 0 ? [] : [`<h2>${text(capital(OUTCOME_TITLES[outcome]))} <span class="note">(${members.length})</span></h2>`, ...members.map((one) => entrypointHtml(one, document, span))];
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(incident.title)}</title>
<style>${STYLE}</style>
<h1>${text(incident.title)}</h1>
${incident.source === undefined ? '' : `<p class="note">Source of the times: ${link(incident.source)}</p>\n`}<p>${summarySentences(document).map(text).join(' ')}</p>
${sections.join('\n')}
${notes(document).map((note) => `<p class="note">${text(note)}</p>\n`).join('')}</html>
`;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf(entrypoints: readonly ReplayedEntrypoint[]): Span {
  const all = entrypoints.flatMap(({ episodes }) => episodes);
  return { from: Math.min(...all.map(({ from }) => minuteOf(from.time))), to: Math.max(...all.map(({ to }) => minuteOf(to.time))) };
}

function entrypointHtml({ file, line, kind, name, outcome, minutes, episodes }: ReplayedEntrypoint, document: ReplayDocument, span: Span): string {
  const percent = (minute: number) => ((100 * (minute - span.from)) / Math.max(1, span.to - span.from)).toFixed(2);
  const bars = episodes.map((episode) => {
    const start = minuteOf(episode.from.time);
    const kindOf = episode.verdict === undefined ? 'depends' : episode.isPartial && episode.verdict === 'fails' ? 'partly' : episode.verdict;
    return `<span class="${kindOf}" style="left:${percent(start)}%;width:${((100 * episode.minutes) / Math.max(1, span.to - span.from)).toFixed(2)}%"></span>`;
  });
  const items = episodes.map((episode) => {
    const inner = [
      ...deploymentTexts(episode).map(text),
      ...episode.lost.map((use) => `loses <code>${text(`${use.file}:${use.line}`)}</code> ${text(lostText(use))}`),
      ...episode.fatal.map((place) => `ends in an error at <code>${text(`${place.file}:${place.line}`)}</code>`),
    ];
    return `<li><strong>${text(timesText(episode, document))}</strong> ${text(episodeText(episode, document))}<ul>${inner.map((one) => `<li>${one}</li>`).join('')}</ul></li>`;
  });
  return `<details><summary><code>${text(`${file}:${line}`)}</code> ${text(kind)}${name === undefined ? '' : ` ${text(name)}`} <b>${text(durationText(minutes[outcome]))}</b><div class="track">${bars.join('')}</div></summary><ul>${items.join('')}</ul></details>`;
}

/** Of a time as the document gives it, since whatever its times begin at. */
function minuteOf(time: string): number {
  const [, hours, minutes] = /^\+(\d+):(\d\d)$/.exec(time) ?? [];
  return hours === undefined ? Date.parse(time) / 60_000 : 60 * Number(hours) + Number(minutes);
}

/** Only what is a page's address becomes a link. */
function link(address: string): string {
  return /^https?:\/\//.test(address) ? `<a href="${text(address)}">${text(address)}</a>` : text(address);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function text(plain: string): string {
  return plain.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
