import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ExecuteStatementCommand, ExecuteTransactionCommand } from '@aws-sdk/lib-dynamodb';

type Statement = { Statement: string; Parameters?: unknown[] };

const sql = (strings: TemplateStringsArray, ...Parameters: unknown[]): Statement => ({ Statement: strings.join('?'), Parameters });

export class ShelfRepository {
  static readonly REGION = 'us-east-1';
  protected readonly db = DynamoDBDocumentClient.from(new DynamoDBClient({ region: ShelfRepository.REGION, maxAttempts: 3 }));

  async search(branch: string, author: string) {
    const { Items = [] } = await this.query(sql`SELECT isbn, title FROM shelves WHERE branch = ${branch} AND author = ${author}`);
    return Items;
  }

  async transfer(isbn: string, from: string, to: string) {
    const TransactStatements = [
      sql`DELETE FROM shelves WHERE branch = ${from} AND isbn = ${isbn}`,
      sql`INSERT INTO shelves VALUE {'branch': ${to}, 'isbn': ${isbn}}`,
    ];
    await this.db.send(new ExecuteTransactionCommand({ TransactStatements }));
  }

  private query(statement: Statement) {
    return this.db.send(new ExecuteStatementCommand(statement));
  }
}
