import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Applicant, ApplicantStore, CaseIndex } from "../domain/ports";
import { attempt, err, type Result } from "../domain/result";

const connect = (region: string) => DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 1 }));

export class DynamoApplicantStore implements ApplicantStore {
  private readonly db: DynamoDBDocumentClient;

  constructor(region: string, private readonly TableName = "kyc-applicants") {
    this.db = connect(region);
  }

  load(applicantId: string) {
    return attempt(async () => {
      const { Item } = await this.db.send(new GetCommand({ TableName: this.TableName, Key: { applicantId } }));
      return Item as Applicant | undefined;
    });
  }

  save(applicant: Applicant) {
    return attempt(async () => {
      await this.db.send(new PutCommand({ TableName: this.TableName, Item: applicant }));
    });
  }
}

export class DynamoCaseIndex implements CaseIndex {
  private readonly db: DynamoDBDocumentClient;

  constructor({ region }: { region: string }) {
    this.db = connect(region);
  }

  countOpen() {
    return attempt(async () => {
      const { Count = 0 } = await this.db.send(
        new QueryCommand({ TableName: "kyc-cases", KeyConditionExpression: "open = :y", ExpressionAttributeValues: { ":y": "yes" }, Select: "COUNT" }),
      );
      return Count;
    });
  }

  close(applicantId: string, state: Applicant["state"]) {
    return attempt(async () => {
      await this.db.send(
        new UpdateCommand({ TableName: "kyc-cases", Key: { applicantId }, UpdateExpression: "SET outcome = :o REMOVE open", ExpressionAttributeValues: { ":o": state } }),
      );
    });
  }
}

/** Asks its members one after the other until one of them can answer. */
export class FallbackApplicantStore implements ApplicantStore {
  constructor(private readonly members: readonly ApplicantStore[]) {}

  load(applicantId: string) {
    return this.first((store) => store.load(applicantId));
  }

  save(applicant: Applicant) {
    return this.first((store) => store.save(applicant));
  }

  private async first<T>(ask: (store: ApplicantStore) => Promise<Result<T>>): Promise<Result<T>> {
    let last: Result<T> = err(new Error("no store"));
    for (const store of this.members) {
      last = await ask(store);
      if (last.ok) break;
    }
    return last;
  }
}
