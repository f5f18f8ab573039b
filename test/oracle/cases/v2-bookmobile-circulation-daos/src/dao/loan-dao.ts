import { BaseDao, type Row } from "./base-dao";
import settings from "../settings";

export interface Loan extends Row {
  card: string;
  book: string;
}

export class LoanDao extends BaseDao<Loan> {
  constructor() {
    super(settings.loans.table);
  }

  keyOf({ card, book }: Loan) {
    return { card, book };
  }

  async all(card: string, from?: Row): Promise<Loan[]> {
    const { Items = [], LastEvaluatedKey } = await this.client
      .query({ TableName: this.table, KeyConditionExpression: "card = :c", ExpressionAttributeValues: { ":c": card }, ExclusiveStartKey: from })
      .promise();
    const rest = LastEvaluatedKey ? await this.all(card, LastEvaluatedKey) : [];
    return [...(Items as Loan[]), ...rest];
  }
}
