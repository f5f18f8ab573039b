import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SignCommand } from "@aws-sdk/client-kms";
import { getDynamo, getKms } from "./clients";

export async function handler({ subject }: { subject: string }) {
  const Message = Buffer.from(subject);
  const { Signature } = await getKms().send(new SignCommand({ KeyId: process.env.SIGNING_KEY, Message, SigningAlgorithm: "ECDSA_SHA_256" }));
  await getDynamo().send(new PutItemCommand({ TableName: "signatures", Item: { subject: { S: subject }, signed: { BOOL: Boolean(Signature) } } }));
}
