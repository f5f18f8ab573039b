import { LambdaClient, InvokeCommand } from '@aws-sdk/client-lambda';
import { connect } from './broker';

const broker = connect(process.env.BROKER_URL ?? 'sqs://us-west-2/thumbnails');
const resizer = new LambdaClient({});
const idlePolls = Number(process.env.IDLE_POLLS ?? 1);

let idle = 0;
while (idlePolls === 0 || idle < idlePolls) {
  const messages = await broker.take();
  idle = messages.length ? 0 : idle + 1;
  for (const message of messages) {
    await resizer.send(new InvokeCommand({ FunctionName: 'resize', Payload: message.Body }));
    await broker.ack(message);
  }
}
