import { ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { LambdaClient, PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { label, Plane, regionOf } from './planes';

abstract class Drain {
  constructor(protected readonly plane: Plane) {}
  abstract run(): Promise<void>;
  toString() {
    return label(this.plane);
  }
}

class ServiceDrain extends Drain {
  private ecs = new ECSClient({ region: regionOf(this.plane) });
  async run() {
    await this.ecs.send(new UpdateServiceCommand({ cluster: 'main', service: 'gateway', desiredCount: 0 }));
  }
}

class FunctionDrain extends Drain {
  private lambda = new LambdaClient({ region: regionOf(this.plane) });
  async run() {
    await this.lambda.send(new PutFunctionConcurrencyCommand({ FunctionName: 'viewer-request', ReservedConcurrentExecutions: 0 }));
  }
}

async function main() {
  const steps: Drain[] = [new ServiceDrain(Plane.Data), new FunctionDrain(Plane.Edge)];
  for (const step of steps) {
    console.log(`draining ${step}`);
    await step.run();
  }
  const ssm = new SSMClient({ region: regionOf(Plane.Control) });
  await ssm.send(new PutParameterCommand({ Name: '/gateway/drained', Value: new Date().toISOString(), Overwrite: true }));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
