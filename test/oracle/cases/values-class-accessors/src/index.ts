import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { legacy, settings } from "./settings";

const lambda = new LambdaClient({ region: settings.region });
const old = new LambdaClient(legacy);

export async function handler({ id }: { id: string }) {
  await lambda.send(new InvokeCommand({ FunctionName: "new", Payload: id }));
  await old.send(new InvokeCommand({ FunctionName: "old", Payload: id }));
}
