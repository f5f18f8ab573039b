import { GetParameterCommand, PutParameterCommand } from "@aws-sdk/client-ssm";
import type { Context } from "../lib/context";

const Name = "/comet/burn-rate";

export async function burnRate({ parameters, print }: Context, value?: string) {
  if (value !== undefined) {
    await parameters.send(new PutParameterCommand({ Name, Value: value, Type: "String", Overwrite: true }));
  }
  const { Parameter } = await parameters.send(new GetParameterCommand({ Name }));
  print(Parameter?.Value ?? "not set");
}
