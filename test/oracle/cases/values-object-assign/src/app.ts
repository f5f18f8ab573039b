import { GetParameterCommand, PutParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { options } from "./aws-options";

const here = new SSMClient(options());
const there = new SSMClient(options({ region: process.env.PARAM_REGION || "us-east-1" }));

export async function handler({ name }: { name: string }) {
  const { Parameter } = await here.send(new GetParameterCommand({ Name: name }));
  await there.send(new PutParameterCommand({ Name: name, Value: Parameter?.Value ?? "-", Overwrite: true }));
}
