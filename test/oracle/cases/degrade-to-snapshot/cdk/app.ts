import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';

const stack = new Stack(new App(), 'Menus', { env: { region: 'us-east-1' } });
const table = new TableV2(stack, 'Dishes', { tableName: 'dishes', partitionKey: { name: 'restaurant', type: AttributeType.STRING } });
const menu = new NodejsFunction(stack, 'Menu', { entry: 'src/menu.ts', handler: 'menu' });
table.grantReadData(menu);
