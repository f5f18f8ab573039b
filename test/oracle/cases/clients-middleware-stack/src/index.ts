import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { LambdaClient, InvokeCommand } from "@aws-sdk/client-lambda";
import { traced } from "./traced";

const bus = traced(new EventBridgeClient({ region: "eu-central-1" }), "bus");
const lambda = traced(new LambdaClient(), "lambda");

export async function handler({ id }: { id: string }) {
  await bus.send(new PutEventsCommand({ Entries: [{ Source: "app", DetailType: "seen", Detail: JSON.stringify({ id }) }] }));
  await lambda.send(new InvokeCommand({ FunctionName: "after", Payload: JSON.stringify({ id }) }));
}
