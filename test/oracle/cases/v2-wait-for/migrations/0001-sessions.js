const DynamoDB = require('aws-sdk/clients/dynamodb');

const dynamodb = new DynamoDB({ region: process.env.MIGRATION_REGION ?? 'us-east-1' });
const TableName = 'sessions';

async function up() {
  await dynamodb
    .createTable({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    })
    .promise();
  await dynamodb.waitFor('tableExists', { TableName }).promise();
}

up().catch((error) => {
  console.error(error);
  process.exit(1);
});
