import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { TransactWriteCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

export class BookingService {
  constructor(
    private readonly documents: DynamoDBDocumentClient,
    private readonly bus: EventBridgeClient,
    private readonly s3: S3Client,
    private readonly ticketBucket: string,
  ) {}

  async book(play: string, seats: number): Promise<string> {
    const id = `${play}-${seats}`;
    await this.documents.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: "bookings", Item: { id, play, seats } } },
          { Update: { TableName: "houses", Key: { play }, UpdateExpression: "ADD sold :s", ExpressionAttributeValues: { ":s": seats } } },
        ],
      }),
    );
    await this.bus.send(new PutEventsCommand({ Entries: [{ Source: "box-office", DetailType: "booked", Detail: JSON.stringify({ id }) }] }));
    return id;
  }

  ticketUrl(id: string): Promise<string> {
    return getSignedUrl(this.s3, new GetObjectCommand({ Bucket: this.ticketBucket, Key: `${id}.pdf` }), { expiresIn: 300 });
  }
}
