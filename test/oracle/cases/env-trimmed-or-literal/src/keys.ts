import { DescribeKeyCommand, KMSClient } from "@aws-sdk/client-kms";

const clean = (value: string | undefined) => value?.trim().toLowerCase() || undefined;

const kms = new KMSClient({ region: clean(process.env.KMS_REGION) ?? "ca-central-1" });

export async function rotate({ alias }: { alias: string }) {
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: alias }));
  return KeyMetadata?.KeyState;
}
