import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SSMClient } from "@aws-sdk/client-ssm";
import { loadProfile, type Profile } from "./profile";

export interface Context {
  profile: Profile;
  fleet: DynamoDBClient;
  archive: S3Client;
  parameters: SSMClient;
  print(line: string): void;
}

export function openContext(flags: { quiet?: boolean }): Context {
  const profile = loadProfile();
  return {
    profile,
    fleet: new DynamoDBClient({ region: profile.region, maxAttempts: 1 }),
    archive: new S3Client({ region: profile.archiveRegion }),
    parameters: new SSMClient({}),
    print: flags.quiet ? () => undefined : (line) => console.log(line),
  };
}
