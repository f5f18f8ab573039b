import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { asClass, asFunction, asValue, createContainer, InjectionMode } from 'awilix';
import { Members } from './members';

interface Cradle {
  region: string;
  dynamo: DynamoDBClient;
  members: Members;
}

export const container = createContainer<Cradle>({ injectionMode: InjectionMode.PROXY });

container.register({
  region: asValue('ap-southeast-1'),
  dynamo: asFunction(({ region }: Cradle) => new DynamoDBClient({ region })).singleton(),
  members: asClass(Members).scoped(),
});
