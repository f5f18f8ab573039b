import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { dynamo, mail } from '../../../lib/aws';

export const dynamic = 'force-dynamic';

export async function GET() {
  try {
    const { Items = [] } = await dynamo().send(new ScanCommand({ TableName: 'subscribers' }));
    return Response.json({ count: Items.length });
  } catch {
    return Response.json({ count: null }, { status: 200 });
  }
}

export async function POST(request: Request) {
  const { email } = (await request.json()) as { email: string };
  await dynamo().send(new PutItemCommand({ TableName: 'subscribers', Item: { email: { S: email } } }));
  await mail().send(new SendEmailCommand({
    FromEmailAddress: 'news@example.org',
    Destination: { ToAddresses: [email] },
    Content: { Simple: { Subject: { Data: 'Welcome' }, Body: { Text: { Data: 'Hello' } } } },
  }));
  return Response.json({ ok: true }, { status: 201 });
}
