import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { ApiHandler, Injector } from "./base";

interface BidContainer {
  lots: DynamoDBDocumentClient;
  workflows: SFNClient;
}

interface Bid {
  lot: string;
  amount: number;
}

class PlaceBidInjector extends Injector<BidContainer> {
  async buildContainer(): Promise<BidContainer> {
    return {
      lots: DynamoDBDocumentClient.from(new DynamoDBClient({ region: "us-east-1", maxAttempts: 1 })),
      workflows: new SFNClient({}),
    };
  }
}

class PlaceBidHandler extends ApiHandler<BidContainer, Bid, { lot: string }> {
  protected async handleRequest({ lots, workflows }: BidContainer, { lot, amount }: Bid) {
    await lots.send(
      new UpdateCommand({
        TableName: "lots",
        Key: { lot },
        UpdateExpression: "SET bid = :a",
        ExpressionAttributeValues: { ":a": amount },
      }),
    );
    await workflows.send(new StartExecutionCommand({ stateMachineArn: process.env.CLOSING_ARN, input: JSON.stringify({ lot }) }));
    return { lot };
  }
}

const injectorPromise = new PlaceBidInjector("placeBidInjector").build();
const placeBidHandler = new PlaceBidHandler("placeBid", injectorPromise);

export const handler = placeBidHandler.handler;
