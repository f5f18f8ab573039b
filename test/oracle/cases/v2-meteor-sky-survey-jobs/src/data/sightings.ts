import type { DocumentClient } from "aws-sdk/clients/dynamodb";
import { tableClient } from "../platform/clients";

export interface Sighting {
  id: string;
  magnitude: number;
}

const TableName = "sightings";

export class Sightings {
  private readonly survey: DocumentClient = tableClient("survey");
  private readonly backup: DocumentClient = tableClient("backup");

  find(id: string): Promise<Sighting | undefined> {
    const params = { TableName, Key: { id } };
    return this.survey
      .get(params)
      .promise()
      .catch((error) => {
        console.warn("survey table unreachable", error.code);
        return this.backup.get(params).promise();
      })
      .then(({ Item }) => Item as Sighting | undefined);
  }

  async record(sighting: Sighting): Promise<void> {
    await this.survey.put({ TableName, Item: sighting }).promise();
  }

  since(night: string, each: (sightings: Sighting[]) => void): Promise<void> {
    const params = {
      TableName,
      IndexName: "by-night",
      KeyConditionExpression: "night = :n",
      ExpressionAttributeValues: { ":n": night },
    };
    return new Promise((resolve, reject) => {
      const next = (start?: DocumentClient.Key) => {
        this.survey.query({ ...params, ExclusiveStartKey: start }, (error, data) => {
          if (error) return reject(error);
          const { Items = [], LastEvaluatedKey } = data;
          each(Items as Sighting[]);
          return LastEvaluatedKey ? next(LastEvaluatedKey) : resolve();
        });
      };
      next();
    });
  }
}
