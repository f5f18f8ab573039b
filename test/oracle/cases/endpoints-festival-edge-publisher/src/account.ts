import { fromTemporaryCredentials } from "@aws-sdk/credential-providers";

export interface Account {
  readonly role: string;
  readonly stsRegion: string;
}

export const stageAccount: Account = { role: "arn:aws:iam::222233334444:role/publisher", stsRegion: "eu-west-1" };

export const credentialsOf = ({ role, stsRegion }: Account) =>
  fromTemporaryCredentials({
    params: { RoleArn: role, RoleSessionName: "programme", DurationSeconds: 900 },
    clientConfig: { region: stsRegion },
  });
