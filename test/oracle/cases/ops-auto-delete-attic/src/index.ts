import { DeleteObjectsCommand, GetBucketTaggingCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';

const AUTO_DELETE_TAG = 'attic:auto-delete';
const s3 = new S3Client({ region: 'us-west-1' });

interface LifecycleEvent {
  RequestType: 'Create' | 'Update' | 'Delete';
  PhysicalResourceId?: string;
  ResourceProperties: { BucketName: string };
}

export async function handler(event: LifecycleEvent) {
  switch (event.RequestType) {
    case 'Create':
      return { PhysicalResourceId: event.ResourceProperties.BucketName };
    case 'Update':
      return { PhysicalResourceId: event.PhysicalResourceId };
    case 'Delete':
      return onDelete(event.ResourceProperties.BucketName);
  }
}

async function onDelete(bucketName: string) {
  if (!(await isTaggedForDeletion(bucketName))) {
    process.stdout.write(`${bucketName} has no ${AUTO_DELETE_TAG} tag, skipping\n`);
    return;
  }
  await emptyBucket(bucketName);
}

async function emptyBucket(Bucket: string) {
  let KeyMarker: string | undefined;
  do {
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket, KeyMarker }));
    const contents = [...(listed.Versions ?? []), ...(listed.DeleteMarkers ?? [])];
    if (contents.length === 0) return;
    const Objects = contents.map(({ Key, VersionId }) => ({ Key: Key!, VersionId }));
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    KeyMarker = listed.IsTruncated ? listed.NextKeyMarker : undefined;
  } while (KeyMarker);
}

async function isTaggedForDeletion(bucketName: string) {
  const { TagSet = [] } = await s3.send(new GetBucketTaggingCommand({ Bucket: bucketName }));
  return TagSet.some((tag) => tag.Key === AUTO_DELETE_TAG && tag.Value === 'true');
}
