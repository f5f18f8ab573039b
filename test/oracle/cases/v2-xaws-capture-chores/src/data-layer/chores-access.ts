import * as AWS from 'aws-sdk'
import { captureAWS } from '../tracing'

const XAWS = captureAWS(AWS)

export interface Chore { userId: string; choreId: string; name: string; done: boolean }

export class ChoresAccess {
  constructor(
    private readonly docClient: AWS.DynamoDB.DocumentClient = createDynamoDBClient(),
    private readonly s3 = new XAWS.S3({ signatureVersion: 'v4', region: 'eu-west-1' }),
    private readonly choresTable = process.env.CHORES_TABLE || 'chores',
  ) {}

  async getChores(userId: string): Promise<Chore[]> {
    const result = await this.docClient
      .query({ TableName: this.choresTable, KeyConditionExpression: 'userId = :u', ExpressionAttributeValues: { ':u': userId } })
      .promise()
    return (result.Items ?? []) as Chore[]
  }

  async createChore(chore: Chore): Promise<Chore> {
    await this.docClient.put({ TableName: this.choresTable, Item: chore }).promise()
    return chore
  }

  async hasPicture(choreId: string): Promise<boolean> {
    const { Contents = [] } = await this.s3.listObjectsV2({ Bucket: 'chores-pictures', Prefix: choreId }).promise()
    return Contents.length > 0
  }
}

function createDynamoDBClient() {
  if (process.env.IS_OFFLINE) {
    console.log('Creating a local DynamoDB instance')
    return new XAWS.DynamoDB.DocumentClient({ region: 'localhost', endpoint: 'http://localhost:8000' })
  }
  return new XAWS.DynamoDB.DocumentClient()
}
