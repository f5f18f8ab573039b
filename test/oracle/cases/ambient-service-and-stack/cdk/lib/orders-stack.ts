import { Stack, type StackProps } from "aws-cdk-lib";
import { AttributeType, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import type { Construct } from "constructs";

export class OrdersStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const table = new TableV2(this, "Orders", { partitionKey: { name: "id", type: AttributeType.STRING } });
    const create = new NodejsFunction(this, "CreateOrder", { entry: "src/handlers/create-order.ts", environment: { ORDER_TABLE: table.tableName } });
    table.grantWriteData(create);
  }
}
