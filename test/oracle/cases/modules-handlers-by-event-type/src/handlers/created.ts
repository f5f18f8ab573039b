import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

const sfn = new SFNClient({ region: 'eu-central-1' });

export const type = 'created';

export async function handle(id: string) {
  await sfn.send(new StartExecutionCommand({ stateMachineArn: 'arn:aws:states:eu-central-1:123456789012:stateMachine:created', input: JSON.stringify({ id }) }));
}
