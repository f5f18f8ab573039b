import { DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { CopySnapshotCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { ReplicateSecretToRegionsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const HOME = 'us-west-2';
const NEW_REGION = 'ap-northeast-2';

const addRegion = async () => {
  const region = HOME;
  const dynamodb = new DynamoDBClient({ region });
  const secrets = new SecretsManagerClient({ region });
  const s3 = new S3Client({ region: NEW_REGION });
  const ec2 = new EC2Client({ region: NEW_REGION });

  await dynamodb.send(
    new UpdateTableCommand({ TableName: 'catalogue', ReplicaUpdates: [{ Create: { RegionName: NEW_REGION } }] }),
  );
  await secrets.send(
    new ReplicateSecretToRegionsCommand({ SecretId: 'catalogue/db', AddReplicaRegions: [{ Region: NEW_REGION }] }),
  );
  await s3.send(
    new CreateBucketCommand({ Bucket: 'catalogue-covers-seoul', CreateBucketConfiguration: { LocationConstraint: NEW_REGION } }),
  );
  await ec2.send(
    new CopySnapshotCommand({ SourceRegion: HOME, SourceSnapshotId: 'snap-0123456789abcdef0', Description: 'search index' }),
  );
};

addRegion()
  .then(() => console.log(`catalogue is being copied to ${NEW_REGION}`))
  .catch((error) => {
    console.error(JSON.stringify(error, null, 2));
    process.exit(1);
  });
