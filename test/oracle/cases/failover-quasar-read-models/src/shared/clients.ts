import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Topology, type Site } from "./topology";

const open = ({ region }: Site) => DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 1 }));

export function connect(topology = new Topology()) {
  const [nearest] = topology.followers;
  return {
    leader: open(topology.leader),
    followers: topology.followers.map(open),
    bus: new EventBridgeClient({ region: (nearest ?? topology.leader).region }),
  };
}

export type Connections = ReturnType<typeof connect>;
