import { DeleteParameterCommand, GetParametersByPathCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { send } from './sender';

class SetFlag extends PutParameterCommand {
  constructor(name: string, value: boolean) {
    super({ Name: `/flags/${name}`, Value: String(value), Type: 'String', Overwrite: true });
  }
}

export async function handler() {
  const { Parameters = [] } = await send(new GetParametersByPathCommand({ Path: '/flags' }));
  for (const { Name } of Parameters) await send(new DeleteParameterCommand({ Name }));
  await send(new SetFlag('new-checkout', true));
}
