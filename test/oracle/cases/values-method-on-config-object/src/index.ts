import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { LakeWriter } from "./lake-writer";
import { placement } from "./placement";

const consents = new LakeWriter("consents");
const visits = new LakeWriter("visits");
const ledger = new DynamoDBClient({ region: placement.standby });

export async function handler({ visitor, agreed }: { visitor: string; agreed: boolean }) {
  await consents.append([{ visitor, agreed }]);
  if (agreed) await visits.append([{ visitor, at: "2025-01-01T00:00:00Z" }]);
  await ledger.send(
    new PutItemCommand({ TableName: "consent-ledger", Item: { visitor: { S: visitor }, agreed: { BOOL: agreed } } }),
  );
  return { visitor };
}
