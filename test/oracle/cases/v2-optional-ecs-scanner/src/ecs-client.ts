import { ECS } from 'aws-sdk';

export interface CommandOptions {
  scanId: string;
  organization: string;
}

type RunResult = { tasks: unknown[]; failures: unknown[] };

const toSnakeCase = (input: string) => input.replace(/ /g, '_');

/** Submits scans to ECS; on a developer's machine they are only printed. */
class ECSClient {
  ecs?: ECS;
  isLocal: boolean;

  constructor() {
    this.isLocal = process.env.IS_OFFLINE || process.env.IS_LOCAL ? true : false;
    if (!this.isLocal) {
      this.ecs = new ECS();
    }
  }

  async runCommand(options: CommandOptions): Promise<RunResult> {
    if (this.isLocal) {
      console.log('docker run scanner', toSnakeCase(options.organization), options.scanId);
      return { tasks: [{}], failures: [] };
    }
    const { tasks = [], failures = [] } = await this.ecs!.runTask({
      cluster: 'scanner-workers',
      taskDefinition: 'scanner-worker',
      launchType: 'FARGATE',
      tags: [{ key: 'scanId', value: options.scanId }],
      overrides: { containerOverrides: [{ name: 'main', environment: [{ name: 'OPTIONS', value: JSON.stringify(options) }] }] },
    } as ECS.RunTaskRequest).promise();
    return { tasks, failures };
  }

  async getNumTasks(): Promise<number> {
    if (this.isLocal) return 0;
    const { taskArns } = await this.ecs!.listTasks({ cluster: 'scanner-workers' }).promise();
    return taskArns?.length ?? 0;
  }
}

export default ECSClient;
