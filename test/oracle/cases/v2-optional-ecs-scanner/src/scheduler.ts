import { CloudWatch } from 'aws-sdk';
import ECSClient from './ecs-client';

const MAX_TASKS = 50;
const metrics = new CloudWatch({ region: 'us-gov-west-1' });

export async function handler({ organizations }: { organizations: string[] }) {
  const ecs = new ECSClient();
  let running = await ecs.getNumTasks();
  for (const [index, organization] of organizations.entries()) {
    if (running >= MAX_TASKS) break;
    const { failures } = await ecs.runCommand({ scanId: `scan-${index}`, organization });
    if (failures.length === 0) running += 1;
  }
  await metrics.putMetricData({ Namespace: 'scanner', MetricData: [{ MetricName: 'running', Value: running }] }).promise();
  return running;
}
