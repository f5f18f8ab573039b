import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';

export type ParcelStatus = 'booked' | 'in-transit' | 'delivered' | 'lost';

export interface Parcel {
  readonly trackingNumber: string;
  readonly carrier: string;
  readonly weightInGrams: number;
  readonly status: ParcelStatus;
  readonly updatedAt: string;
}

const TABLE = process.env.PARCEL_TABLE ?? 'parcels';

// The table was made in us-east-1 in 2019 and has stayed there since the move to Ireland.
const dynamodb = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 5 });
const documents = DynamoDBDocumentClient.from(dynamodb, {
  marshallOptions: { removeUndefinedValues: true },
});

/** The parcel, or undefined where the number is not known. */
export async function findParcel(trackingNumber: string): Promise<Parcel | undefined> {
  const { Item } = await documents.send(new GetCommand({ TableName: TABLE, Key: { trackingNumber } }));
  return Item as Parcel | undefined;
}

/** Saves a parcel unless a later state of it is there already. */
export async function saveParcel(parcel: Parcel): Promise<void> {
  try {
    await documents.send(
      new PutCommand({
        TableName: TABLE,
        Item: parcel,
        ConditionExpression: 'attribute_not_exists(trackingNumber) OR updatedAt < :updatedAt',
        ExpressionAttributeValues: { ':updatedAt': parcel.updatedAt },
      }),
    );
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return;
    throw error;
  }
}
