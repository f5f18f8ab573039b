import { CopyObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { bucketIn, DEPOT_REGIONS } from './regions'

const [primary, ...others] = DEPOT_REGIONS

const home = new S3Client({ region: primary })
const branches = others.map((region) => ({
  bucket: bucketIn(region),
  s3: new S3Client({ region, maxAttempts: 2 }),
}))

type LabelEvent = { parcel: string; zpl: string }

export async function handler({ parcel, zpl }: LabelEvent) {
  const Key = `labels/${parcel}.zpl`
  await home.send(new PutObjectCommand({ Bucket: bucketIn(primary), Key, Body: zpl, ContentType: 'x-application/zpl' }))

  for (const { bucket, s3 } of branches) {
    await s3.send(new CopyObjectCommand({ Bucket: bucket, Key, CopySource: `${bucketIn(primary)}/${Key}` }))
  }
  return { parcel, copies: branches.length }
}
