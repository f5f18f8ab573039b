import { DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Plugin, Scope } from "../kernel/kernel";

export class SoldOutError extends Error {}

export const ticketing: Plugin = {
  name: "ticketing",
  home: "us-east-1",
  setup(scope: Scope) {
    const dynamo = scope.client(DynamoDBClient);
    scope.on("booking.created", async ({ show, seats }) => {
      const { Attributes } = await dynamo.send(
        new UpdateItemCommand({
          TableName: "shows",
          Key: { show: { S: show } },
          UpdateExpression: "ADD free :minus",
          ExpressionAttributeValues: { ":minus": { N: String(-seats) } },
          ReturnValues: "ALL_NEW",
        }),
      );
      if (Number(Attributes?.free?.N) < 0) throw new SoldOutError(show);
    });
  },
};
