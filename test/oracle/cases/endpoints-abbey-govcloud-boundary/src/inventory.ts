import { IAMClient, ListRolesCommand } from "@aws-sdk/client-iam";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { boundaries, type Partition } from "./partitions";

function clientsOf(partition: Partition) {
  const { region, fips: useFipsEndpoint } = boundaries[partition];
  return {
    iam: new IAMClient({ region }),
    sts: new STSClient({ region, useFipsEndpoint }),
    s3: new S3Client({ region, useFipsEndpoint }),
  };
}

async function inventory(partition: Partition) {
  const { iam, sts, s3 } = clientsOf(partition);
  const { Account } = await sts.send(new GetCallerIdentityCommand({}));
  const { Roles = [] } = await iam.send(new ListRolesCommand({ PathPrefix: "/abbey/" }));
  const Body = Roles.map(({ RoleName }) => RoleName).join("\n");
  await s3.send(new PutObjectCommand({ Bucket: `abbey-inventory-${partition}`, Key: `${Account}/roles.txt`, Body }));
}

async function run() {
  for (const partition of Object.keys(boundaries) as Partition[]) {
    await inventory(partition);
  }
}

void run();
