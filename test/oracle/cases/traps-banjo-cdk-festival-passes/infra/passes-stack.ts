import { Stack, type StackProps } from "aws-cdk-lib";
import { AttributeType, Table } from "aws-cdk-lib/aws-dynamodb";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from "aws-cdk-lib/custom-resources";
import type { Construct } from "constructs";

interface PassesStackProps extends StackProps {
  replicaRegions: string[];
}

export class PassesStack extends Stack {
  constructor(scope: Construct, id: string, { replicaRegions, ...props }: PassesStackProps) {
    super(scope, id, props);

    const table = new Table(this, "Table", {
      tableName: "festival-passes",
      partitionKey: { name: "passId", type: AttributeType.STRING },
      replicationRegions: replicaRegions,
    });

    const seed = new AwsCustomResource(this, "SeedPass", {
      onCreate: {
        service: "DynamoDB",
        action: "putItem",
        region: "us-east-1",
        parameters: { TableName: table.tableName, Item: { passId: { S: "p-0" }, holder: { S: "crew" } } },
        physicalResourceId: PhysicalResourceId.of("seed-pass"),
      },
      policy: AwsCustomResourcePolicy.fromSdkCalls({ resources: [table.tableArn] }),
    });

    for (const [name, region] of replicaRegions.entries()) {
      new AwsCustomResource(this, `Alarm${name}`, {
        onCreate: { service: "SNS", action: "createTopic", region, parameters: { Name: "pass-alarms" }, physicalResourceId: PhysicalResourceId.of(region) },
        policy: AwsCustomResourcePolicy.fromSdkCalls({ resources: AwsCustomResourcePolicy.ANY_RESOURCE }),
      }).node.addDependency(seed);
    }

    for (const handler of ["issuePass", "checkPass"]) {
      const fn = new NodejsFunction(this, handler, { entry: "src/handlers/passes.ts", handler, environment: { TABLE_NAME: table.tableName } });
      table.grantReadWriteData(fn);
    }
  }
}
