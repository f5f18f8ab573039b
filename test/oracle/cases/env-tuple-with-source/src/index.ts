import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { pickRegion } from './region';

const [region, source] = pickRegion(process.env);
const sfn = new SFNClient({ region });

export async function handler() {
  const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn: 'report' }));
  return { executionArn, source };
}
