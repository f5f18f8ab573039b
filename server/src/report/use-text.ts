import type { RegionBinding, Use } from '../link/map';

/** `dynamodb GetItem`, `dynamodb client`, `sqs arn 'arn:aws:sqs:…'` */
export function useText({ kind, service, operation, literal, isTest }: Use): string {
  const what = operation ?? (literal === undefined ? kind : `${kind} '${literal}'`);
  return `${service} ${what}${isTest ? ' (test)' : ''}`;
}

/** What decides a region and which it is: `pinned to us-east-1`, `ambient (AWS_REGION), deployed to eu-west-1`. */
export function regionText({ binding, values, environment, deployed, obstacle }: RegionBinding): string {
  const regions = values.join(', ');
  const variables = environment.join(', ');
  const places = [...new Set(deployed.map(({ region }) => region))].sort().join(', ');
  const deployedText = places && `, deployed to ${places}`;
  switch (binding) {
    case 'pinned':
      return `pinned to ${regions}`;
    case 'defaulted':
      return `defaulted to ${regions} while ${variables} is not set${deployedText}`;
    case 'ambient':
      return `ambient${variables && ` (${variables})`}${deployedText}`;
    default:
      return `unresolved${obstacle ? ` (${obstacle.note})` : ''}`;
  }
}
