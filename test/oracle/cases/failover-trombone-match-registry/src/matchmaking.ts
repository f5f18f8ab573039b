import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { CONTROL_REGION, JOIN_QUEUE, matchRegions } from "./config";
import { MatchTable } from "./match-table";
import { RegionalPool } from "./regional-pool";

const matches = new RegionalPool(matchRegions, (region) => new MatchTable(region));
const sqs = new SQSClient({ region: CONTROL_REGION });
const ssm = new SSMClient({ region: CONTROL_REGION });

interface MatchEvent {
  matchId: string;
  playerId: string;
  winner: string;
}

export async function findMatch({ matchId }: MatchEvent) {
  const players = await matches.any((table) => table.players(matchId));
  return { matchId, players };
}

export async function joinMatch({ matchId, playerId }: MatchEvent) {
  try {
    await matches.primary.join(matchId, playerId);
    return { statusCode: 200, joined: true };
  } catch {
    await sqs.send(new SendMessageCommand({ QueueUrl: JOIN_QUEUE, MessageBody: JSON.stringify({ matchId, playerId }) }));
    return { statusCode: 202, joined: false };
  }
}

export async function endMatch({ matchId, winner }: MatchEvent) {
  await matches.all((table) => table.finish(matchId, winner));
  return { matchId, winner };
}

export async function seasonBanner() {
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: "/game/season" }));
  return { banner: Parameter?.Value ?? "" };
}
