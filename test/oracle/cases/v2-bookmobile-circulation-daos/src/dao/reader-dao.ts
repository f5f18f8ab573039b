import { BaseDao, type Row } from "./base-dao";
import settings from "../settings";

export interface Reader extends Row {
  card: string;
  name: string;
}

export class ReaderDao extends BaseDao<Reader> {
  constructor({ table, region } = settings.readers) {
    super(table, { region, maxRetries: 0 });
  }

  keyOf({ card }: Reader) {
    return { card };
  }

  async nameOf(card: string): Promise<string | undefined> {
    const { Item } = await this.client.get({ TableName: this.table, Key: { card } }).promise();
    return Item?.name;
  }
}
