import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Connections } from "../shared/clients";

const BALANCES = "account-balances";

const readOrder = <K>(connections: { leader: K; followers: K[] }): K[] => [connections.leader, ...connections.followers];

export class BalanceView {
  private readonly order: DynamoDBDocumentClient[];

  constructor(private readonly connections: Connections) {
    this.order = readOrder(connections);
  }

  async balance(account: string): Promise<number> {
    const errors: unknown[] = [];
    for (const documents of this.order) {
      try {
        const { Item } = await documents.send(new GetCommand({ TableName: BALANCES, Key: { account } }));
        return Item?.balance ?? 0;
      } catch (error) {
        errors.push(error);
      }
    }
    throw new AggregateError(errors, `balance of ${account} is nowhere to be read`);
  }

  /** The table is a global one: a write to any follower reaches the leader in the end. */
  async apply(account: string, delta: number): Promise<void> {
    const [follower = this.connections.leader] = this.connections.followers;
    await follower.send(
      new UpdateCommand({
        TableName: BALANCES,
        Key: { account },
        UpdateExpression: "ADD balance :d",
        ExpressionAttributeValues: { ":d": delta },
      }),
    );
  }
}
