import { StartExecutionCommand } from "@aws-sdk/client-sfn";
import { GetParameterCommand } from "@aws-sdk/client-ssm";
import { parameters, stepFunctions } from "./clients";

export async function handler({ id }: { id: string }) {
  const { Parameter } = await parameters.send(new GetParameterCommand({ Name: "/machine/arn" }));
  await stepFunctions.send(new StartExecutionCommand({ stateMachineArn: Parameter?.Value ?? "machine", name: id }));
}
