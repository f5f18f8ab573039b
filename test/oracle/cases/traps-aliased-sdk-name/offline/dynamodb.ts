const rows = new Map<string, unknown>();

export class PutItemCommand {
  constructor(readonly input: { TableName: string; Item: { id: { S: string } } }) {}
}

export class DynamoDBClient {
  constructor(readonly config: { region: string }) {}

  async send({ input }: PutItemCommand) {
    rows.set(`${input.TableName}/${input.Item.id.S}`, input.Item);
    return { count: rows.size };
  }
}
