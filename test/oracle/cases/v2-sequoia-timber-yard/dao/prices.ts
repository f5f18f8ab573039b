import settings from "../config";
import { documentsOf } from "../lib/services";
import { BaseDao } from "./base-dao";

export interface Price {
  id: string;
  cents: number;
}

export class PriceDao extends BaseDao<Price> {
  static readonly instance = new PriceDao();

  private constructor() {
    super(documentsOf("prices"), settings.prices.table);
  }

  centsFor(species: string): Promise<number> {
    return this.get(species).then((price) => (price ? price.cents : 0));
  }
}
