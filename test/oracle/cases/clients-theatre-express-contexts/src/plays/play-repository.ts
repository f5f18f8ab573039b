import { GetCommand, PutCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

export class PlayRepository {
  constructor(private readonly plays: DynamoDBDocumentClient, private readonly reviews: DynamoDBDocumentClient) {}

  async find(id: string) {
    const { Item } = await this.plays.send(new GetCommand({ TableName: "plays", Key: { id } }));
    return Item as { id: string; title: string } | undefined;
  }

  async review(play: string, stars: number) {
    await this.reviews.send(new PutCommand({ TableName: "reviews", Item: { play, stars } }));
  }
}
