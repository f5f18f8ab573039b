import { DeleteParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { register } from "../registry";

const ssm = new SSMClient({ region: "us-east-2" });

register("expire", () => ssm.send(new DeleteParameterCommand({ Name: "/tokens/old" })));
