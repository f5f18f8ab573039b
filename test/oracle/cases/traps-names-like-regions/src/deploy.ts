import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DescribeServicesCommand, UpdateServiceCommand } from "@aws-sdk/client-ecs";
import { blue } from "./clusters";

export async function deploy({ service, image }: { service: string; image: string }) {
  const { name: cluster, ecs, log, logTable } = blue;
  await ecs.send(new UpdateServiceCommand({ cluster, service, forceNewDeployment: true }));
  await log.send(new PutItemCommand({ TableName: logTable, Item: { service: { S: service }, image: { S: image } } }));
}

export async function status({ service }: { service: string }) {
  const { services = [] } = await blue.ecs.send(new DescribeServicesCommand({ cluster: blue.name, services: [service] }));
  return services[0]?.runningCount ?? 0;
}
