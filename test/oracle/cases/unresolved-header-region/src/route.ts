import { PutEventsCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge';

interface Request {
  headers: Record<string, string | undefined>;
  body: string | null;
}

const busOf = ({ headers }: Request) => new EventBridgeClient({ region: headers['x-data-region'] ?? 'us-west-2' });
const audit = new EventBridgeClient({});

export async function handler(request: Request) {
  const Entries = [{ Source: 'api', DetailType: 'call', Detail: request.body ?? '{}' }];
  await busOf(request).send(new PutEventsCommand({ Entries }));
  await audit.send(new PutEventsCommand({ Entries }));
  return { statusCode: 202 };
}
