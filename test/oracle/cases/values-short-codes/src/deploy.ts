import { UpdateServiceCommand, ECSClient } from '@aws-sdk/client-ecs';
import { parseCell, regionOf } from './cells';

const cell = parseCell(process.env.CELL ?? 'euw1-blue');
const ecs = new ECSClient({ region: regionOf(cell) });

export async function handler({ build }: { build: string }) {
  await ecs.send(new UpdateServiceCommand({ cluster: cell.color, service: 'web', taskDefinition: `web:${build}`, forceNewDeployment: true }));
}
