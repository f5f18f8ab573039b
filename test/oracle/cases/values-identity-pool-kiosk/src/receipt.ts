import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { amplify } from './amplify.config'
import { poolRegion, userPool, userPoolId } from './auth'

const s3 = new S3Client({ region: poolRegion })

export async function handler(event: { username: string; lines: string[] }) {
  const user = await userPool.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: event.username }))
  const email = user.UserAttributes?.find(({ Name }) => Name === 'email')?.Value ?? 'unknown'

  await s3.send(
    new PutObjectCommand({
      Bucket: amplify.Storage.bucket,
      Key: `${amplify.Storage.level}/${event.username}/${event.lines.length}.txt`,
      Body: [`To: ${email}`, ...event.lines].join('\n'),
    }),
  )
  return { email }
}
