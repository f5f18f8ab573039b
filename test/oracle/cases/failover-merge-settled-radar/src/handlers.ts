import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { sightings } from './sightings'

const sns = new SNSClient({ region: 'us-west-1' })

export async function map() {
  const { found, lost } = await sightings()
  return { statusCode: 200, body: JSON.stringify({ found, incomplete: lost.length > 0 }) }
}

export async function alert() {
  const { found, lost } = await sightings()
  if (lost.length > 0) throw new Error(`no radar picture of ${lost.join(', ')}`)
  await sns.send(new PublishCommand({ TopicArn: 'arn:aws:sns:us-west-1:111122223333:traffic', Message: JSON.stringify(found) }))
  return found.length
}
