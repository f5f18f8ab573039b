import { DeleteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { NoopPublisher, type Publisher } from "./platform/publisher";

class Playlists {
  constructor(
    private readonly db: DynamoDBClient,
    private readonly publisher: Publisher,
  ) {}

  async remove(id: string) {
    await this.db.send(new DeleteItemCommand({ TableName: "playlists", Key: { id: { S: id } } }));
    await this.publisher.publish("playlist.removed", { id });
  }
}

const playlists = new Playlists(new DynamoDBClient({ region: "eu-west-3" }), new NoopPublisher());

export const handler = async ({ id }: { id: string }) => {
  await playlists.remove(id);
  return { statusCode: 204 };
};
