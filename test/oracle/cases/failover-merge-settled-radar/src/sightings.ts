import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'

const COASTS = [
  { coast: 'atlantic', client: new DynamoDBClient({ region: 'us-east-1', maxAttempts: 1 }) },
  { coast: 'pacific', client: new DynamoDBClient({ region: 'us-west-1', maxAttempts: 1 }) },
]

export interface Sighting {
  coast: string
  vessel: string
}

export async function sightings() {
  const settled = await Promise.allSettled(
    COASTS.map(async ({ coast, client }) => {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: 'sightings', Limit: 50 }))
      return Items.map(({ vessel }): Sighting => ({ coast, vessel: vessel?.S ?? '?' }))
    }),
  )
  const found = settled.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
  const lost = COASTS.filter((_, index) => settled[index].status === 'rejected').map(({ coast }) => coast)
  return { found, lost }
}
