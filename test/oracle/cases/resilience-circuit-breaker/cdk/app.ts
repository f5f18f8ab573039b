import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';

const stack = new Stack(new App(), 'Shop', { env: { account: '123456789012', region: 'us-east-1' } });

for (const tableName of ['prices', 'stock']) new Table(stack, tableName, { tableName, partitionKey: { name: 'sku', type: AttributeType.STRING } });
for (const handler of ['price', 'reserve']) new NodejsFunction(stack, handler, { entry: 'src/api.ts', handler });
