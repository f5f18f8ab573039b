import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const snippet = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: 'us-east-1' });
await client.send(new GetItemCommand({}));
`;

export const handler = async ({ name }: { name: string }) => {
  const readme = `# ${name}\n\nRuns in us-east-1: https://dynamodb.us-east-1.amazonaws.com\n`;
  const target = new S3Client({ region: 'eu-central-1' });
  for (const [Key, Body] of Object.entries({ 'README.md': readme, 'index.ts': snippet })) {
    await target.send(new PutObjectCommand({ Bucket: 'scaffolds', Key: `${name}/${Key}`, Body }));
  }
};
