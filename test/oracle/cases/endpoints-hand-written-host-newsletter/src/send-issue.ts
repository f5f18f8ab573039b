import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { SendEmailCommand } from "@aws-sdk/client-sesv2";
import { AwsProvider } from "./aws.provider";
import { awsConfig } from "./config/aws";

const aws = new AwsProvider();

export const handler = async ({ list, subject }: { list: string; subject: string }) => {
  const { Items = [] } = await aws.dynamo.send(
    new QueryCommand({
      TableName: awsConfig.lists.tableName,
      KeyConditionExpression: "list = :l",
      ExpressionAttributeValues: { ":l": { S: list } },
    }),
  );
  for (const { email } of Items) {
    await aws.ses.send(
      new SendEmailCommand({
        FromEmailAddress: "news@example.com",
        Destination: { ToAddresses: [email.S ?? ""] },
        Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: "Read online" } } } },
      }),
    );
  }
  return Items.length;
};
