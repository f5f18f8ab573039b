import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import express from 'express';
import { LampController } from './lamp-controller';
import { DynamoLampRepository } from './lamp-repository';
import { LampService } from './lamp-service';

function compose() {
  const repository = new DynamoLampRepository({ client: new DynamoDBClient({ region: 'us-east-1', maxAttempts: 1 }), table: 'lamps' });
  const service = new LampService(repository, new EventBridgeClient({ region: 'us-east-2' }));
  return { lamps: new LampController(service) };
}

const app = express();
app.use(express.json());
app.use(compose().lamps.router);
app.listen(Number(process.env.PORT ?? 3000));
