import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { RunTaskCommand, ECSClient } from '@aws-sdk/client-ecs';
import { archiveConfig, coreConfig, renderConfig } from './aws-config';

interface RenderJob {
  scene: string;
  frames: number;
}

class RenderWorker {
  private readonly scenes = new DynamoDBClient(coreConfig);
  private readonly fleet = new ECSClient(renderConfig);
  private readonly archive = new S3Client(archiveConfig);

  async process(job: RenderJob) {
    const { Item } = await this.scenes.send(new GetItemCommand({ TableName: 'scenes', Key: { id: { S: job.scene } } }));
    const { tasks = [] } = await this.fleet.send(
      new RunTaskCommand({ taskDefinition: Item?.engine?.S ?? 'cycles', count: Math.min(job.frames, 10) }),
    );
    await this.archive.send(
      new PutObjectCommand({ Bucket: 'render-manifests', Key: `${job.scene}.json`, Body: JSON.stringify({ job, tasks: tasks.length }) }),
    );
    await this.scenes.send(new UpdateItemCommand({
      TableName: 'scenes',
      Key: { id: { S: job.scene } },
      UpdateExpression: 'SET renderState = :s',
      ExpressionAttributeValues: { ':s': { S: 'queued' } },
    }));
  }
}

const worker = new RenderWorker();

export async function consume(event: { jobs: RenderJob[] }) {
  for (const job of event.jobs) await worker.process(job);
  return event.jobs.length;
}
