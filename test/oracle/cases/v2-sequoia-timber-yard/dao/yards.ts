import settings from "../config";
import { documentsOf } from "../lib/services";
import { BaseDao } from "./base-dao";

export interface Yard {
  id: string;
  stock: number;
}

export class YardDao extends BaseDao<Yard> {
  constructor() {
    super(documentsOf("yards"), settings.yards.table);
  }

  async all(): Promise<Yard[]> {
    const { Items = [] } = await this.documents.scan({ TableName: this.table, Limit: 100 }).promise();
    return Items as Yard[];
  }
}
