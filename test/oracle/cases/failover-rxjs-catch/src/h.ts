import { catchError, defer, firstValueFrom, from, map, of } from 'rxjs';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const db = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 1 });
const profile = (id: string) => defer(() => from(db.send(new GetItemCommand({ TableName: 'profiles', Key: { id: { S: id } } })))).pipe(
  map(({ Item }) => ({ id, found: Item !== undefined })),
  catchError(() => of({ id, found: false })),
);
export const handler = ({ id }: { id: string }) => firstValueFrom(profile(id));

