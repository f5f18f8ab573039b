import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SendEmailCommand } from "@aws-sdk/client-sesv2";
import { GetParameterCommand } from "@aws-sdk/client-ssm";
import { aws } from "./aws";

export const handler = async ({ email }: { email: string }) => {
  await aws.dynamo.send(new PutItemCommand({ TableName: "signups", Item: { email: { S: email } } }));
  const { Parameter } = await aws.ssm.send(new GetParameterCommand({ Name: "/signup/template" }));
  await aws.ses.send(
    new SendEmailCommand({
      FromEmailAddress: "hello@example.org",
      Destination: { ToAddresses: [email] },
      Content: { Template: { TemplateName: Parameter?.Value, TemplateData: "{}" } },
    }),
  );
};
