import { effectOfOutage } from '../aws/outage-2025-10-20';
import { rulePage } from '../report/links';
import { mapDocument } from '../report/map-document';
import type { Folder, FolderResult } from './folder';
import type { FolderReport } from './protocol';

export function folderReport(folder: Folder, result: FolderResult): FolderReport {
  const { analysis, positions } = result;
  const map = mapDocument(analysis.map, (file) => analysis.text(file), (file) => result.packageOf(file));
  const services = [...new Set(map.uses.map(({ service }) => service))].sort();
  const files = [...new Set(map.uses.map(({ location }) => location.file))];
  const packages = files.flatMap((file): [string, string][] => {
    const name = result.packageOf(file);
    return name === undefined ? [] : [[file, name]];
  });
  return {
    uri: folder.uri,
    name: folder.name,
    map,
    diagnostics: analysis.diagnostics.map(({ rule, severity, message, file, range, use }) => {
      const { start } = positions.range(file, range);
      const place = { file, line: start.line + 1, column: start.character + 1 };
      return { rule, severity, message, ...place, ...(use !== undefined && { use }), href: rulePage(rule) };
    }),
    problems: analysis.problems.map(({ file, message }) => ({ file, message })),
    configurationProblems: result.configurationProblems.map(({ file, message }) => ({ file, message })),
    serviceNames: Object.fromEntries(services.map((service) => [service, result.serviceName(service)])),
    outageEffects: Object.fromEntries(services.flatMap((service) => effectOf(service).map((effect) => [service, effect]))),
    packages: Object.fromEntries(packages),
  };
}

function effectOf(service: string): readonly string[] {
  const effect = effectOfOutage(service, ['us-east-1']);
  return effect === undefined ? [] : [effect];
}
