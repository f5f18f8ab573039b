import { type DocumentNode, entryOf, itemsOf, textOf, valueAt } from '../../../extract/document/document';
import { folderOf, join } from '../../resolution/paths';
import { OWN_REGION, type Deployment, type ProcessEnvironment, type Variables } from '../declarations';
import { documentOf, filesOfKind, type InfrastructureFiles } from '../infrastructure-files';
import { regionSource, text, unknownValue } from '../values';
import { composeVariables } from './settings';

/** The services of a blueprint of Render: `envVars` with keys and values. */
export function readRender(files: InfrastructureFiles): readonly ProcessEnvironment[] {
  return filesOfKind(files, 'render').flatMap((file) =>
    itemsOf(valueAt(documentOf(files, file), 'services')).flatMap((service): readonly ProcessEnvironment[] => {
      const name = textOf(valueAt(service, 'name'));
      const folder = join(folderOf(file), textOf(valueAt(service, 'rootDir')) ?? '.') ?? folderOf(file);
      return [{ ...service.at, tool: 'render', ...(name !== undefined && { name }), covers: [folder], variables: namedValues(valueAt(service, 'envVars'), 'key') }];
    }),
  );
}

/** Services of App Runner: what apprunner.yaml gives to `run`, and what the source of a service is created with, from a folder of the repository or an image. */
export function readAppRunner(files: InfrastructureFiles): readonly ProcessEnvironment[] {
  return filesOfKind(files, 'apprunner').flatMap((file): readonly ProcessEnvironment[] => {
    const root = documentOf(files, file);
    if (!root) return [];
    const run = valueAt(root, 'run', 'env');
    if (run) return [{ ...run.at, tool: 'apprunner', covers: [folderOf(file)], variables: namedValues(run, 'name') }];
    const source = valueAt(root, 'SourceConfiguration') ?? root;
    const code = valueAt(source, 'CodeRepository');
    const given = valueAt(code, 'CodeConfiguration', 'CodeConfigurationValues', 'RuntimeEnvironmentVariables') ?? valueAt(source, 'ImageRepository', 'ImageConfiguration', 'RuntimeEnvironmentVariables');
    const folder = join('', textOf(valueAt(code, 'SourceDirectory')) ?? '.') ?? '';
    return given ? [{ ...given.at, tool: 'apprunner', covers: [folder], variables: composeVariables(given) }] : [];
  });
}

/** Task definitions of ECS as they are registered: which code is in the image, they do not say. */
export function readTaskDefinitions(files: InfrastructureFiles): readonly ProcessEnvironment[] {
  return filesOfKind(files, 'ecs').flatMap((file) =>
    itemsOf(valueAt(documentOf(files, file), 'containerDefinitions')).flatMap((container): readonly ProcessEnvironment[] => {
      const name = textOf(valueAt(container, 'name'));
      return [{ ...container.at, tool: 'ecs', ...(name !== undefined && { name }), covers: [''], variables: namedValues(valueAt(container, 'environment'), 'name') }];
    }),
  );
}

/** `[{ key: AWS_REGION, value: eu-west-1 }]`. */
function namedValues(list: DocumentNode | undefined, key: 'key' | 'name'): Variables {
  return Object.fromEntries(
    itemsOf(list).flatMap((item) => {
      const name = textOf(valueAt(item, key));
      const value = valueAt(item, 'value');
      const given = textOf(value);
      return name === undefined ? [] : [[name, value && given !== undefined ? text(given, value.at) : unknownValue('a value that is kept elsewhere', item.at)] as const];
    }),
  );
}

/** Vercel's regions are airports; where AWS has several of a name's kind, each is one region. */
const VERCEL_REGIONS: Readonly<Record<string, string>> = {
  arn1: 'eu-north-1', bom1: 'ap-south-1', cdg1: 'eu-west-3', cle1: 'us-east-2', cpt1: 'af-south-1', dub1: 'eu-west-1', dxb1: 'me-central-1', fra1: 'eu-central-1', gru1: 'sa-east-1',
  hkg1: 'ap-east-1', hnd1: 'ap-northeast-1', iad1: 'us-east-1', icn1: 'ap-northeast-2', kix1: 'ap-northeast-3', lhr1: 'eu-west-2', pdx1: 'us-west-2', sfo1: 'us-west-1', sin1: 'ap-southeast-1', syd1: 'ap-southeast-2', yul1: 'ca-central-1',
};

/** A project of Vercel runs its functions in Washington, D.C. where it does not say otherwise. */
export function readVercel(files: InfrastructureFiles): readonly Deployment[] {
  return filesOfKind(files, 'vercel').flatMap((file): readonly Deployment[] => {
    const root = documentOf(files, file);
    if (!root) return [];
    const regions = entryOf(root, 'regions');
    const named = itemsOf(regions?.value).map((item) => {
      const region = VERCEL_REGIONS[textOf(item) ?? ''];
      return region === undefined ? ({ kind: 'unknown', reason: 'a region of Vercel that is not known', at: item.at } as const) : ({ kind: 'literal', region, at: item.at } as const);
    });
    const note = 'Vercel runs functions in iad1 (us-east-1) where vercel.json names no regions';
    const silent = { kind: 'tool-default', region: 'us-east-1', tool: 'vercel', at: { file, range: { start: root.at.range.start, end: root.at.range.start + 1 } }, note } as const;
    const given = composeVariables(valueAt(root, 'env'));
    // What its functions see counts, wherever they run.
    const region = given['AWS_REGION'] ? [regionSource(given['AWS_REGION'])] : regions ? named : [silent];
    return [{ ...(regions?.keyAt ?? silent.at), id: `vercel:${file}`, tool: 'vercel', covers: [folderOf(file)], regions: region, variables: { VERCEL_REGION: { kind: 'environment', variable: OWN_REGION, at: silent.at }, ...given } }];
  });
}
