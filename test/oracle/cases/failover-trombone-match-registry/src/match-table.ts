import { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";

const TableName = "matches";

export class MatchTable {
  private readonly client: DynamoDBClient;

  constructor(region: string) {
    this.client = new DynamoDBClient({ region, maxAttempts: 1 });
  }

  async players(matchId: string): Promise<number> {
    const { Item } = await this.client.send(new GetItemCommand({ TableName, Key: { matchId: { S: matchId } } }));
    return Number(Item?.players?.N ?? 0);
  }

  async join(matchId: string, playerId: string): Promise<void> {
    await this.client.send(
      new UpdateItemCommand({
        TableName,
        Key: { matchId: { S: matchId } },
        UpdateExpression: "ADD roster :p",
        ExpressionAttributeValues: { ":p": { SS: [playerId] } },
      }),
    );
  }

  async finish(matchId: string, winner: string): Promise<void> {
    await this.client.send(new PutItemCommand({ TableName, Item: { matchId: { S: matchId }, winner: { S: winner } } }));
  }
}
