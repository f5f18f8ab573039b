import { DynamoDBClient, ExecuteStatementCommand } from "@aws-sdk/client-dynamodb";
import { BatchExecuteStatementCommand, DynamoDBDocumentClient, ExecuteTransactionCommand } from "@aws-sdk/lib-dynamodb";

const client = new DynamoDBClient({ region: "us-east-1", maxAttempts: 1 });
const documents = DynamoDBDocumentClient.from(client);

export const openTickets = async (team: string) => {
  const { Items = [] } = await client.send(
    new ExecuteStatementCommand({
      Statement: `SELECT id FROM "tickets"."by-team" WHERE team = ? AND state = 'open'`,
      Parameters: [{ S: team }],
    }),
  );
  return Items.flatMap(({ id }) => id?.S ?? []);
};

export const close = (ids: string[]) =>
  documents.send(
    new BatchExecuteStatementCommand({
      Statements: ids.map((id) => ({ Statement: `UPDATE "tickets" SET state = 'closed' WHERE id = ?`, Parameters: [id] })),
    }),
  );

export const move = (id: string, from: string, to: string) =>
  documents.send(
    new ExecuteTransactionCommand({
      TransactStatements: [
        { Statement: `UPDATE "tickets" SET team = ? WHERE id = ?`, Parameters: [to, id] },
        { Statement: `UPDATE "teams" SET load = load - 1 WHERE team = ?`, Parameters: [from] },
      ],
    }),
  );
