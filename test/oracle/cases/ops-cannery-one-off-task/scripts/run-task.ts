import { CloudWatchLogsClient, paginateFilterLogEvents } from "@aws-sdk/client-cloudwatch-logs";
import { DescribeTasksCommand, ECSClient, RunTaskCommand, waitUntilTasksStopped } from "@aws-sdk/client-ecs";

const region = "ca-central-1";
const ecs = new ECSClient({ region });
const logs = new CloudWatchLogsClient({ region });
const cluster = "cannery";

async function start(taskDefinition: string, ...command: string[]): Promise<string> {
  const { tasks: [task] = [], failures = [] } = await ecs.send(
    new RunTaskCommand({
      cluster,
      taskDefinition,
      launchType: "FARGATE",
      overrides: { containerOverrides: [{ name: "app", command }] },
    }),
  );
  if (!task?.taskArn) throw new Error(failures.map(({ reason }) => reason).join() || "no task was started");
  return task.taskArn;
}

async function printLogs(taskArn: string) {
  const id = taskArn.split("/").at(-1);
  const pages = paginateFilterLogEvents({ client: logs }, { logGroupName: "/ecs/cannery", logStreamNamePrefix: `app/${id}` });
  for await (const { events = [] } of pages) {
    for (const { message } of events) console.log(message);
  }
}

async function main(): Promise<number> {
  const taskArn = await start("cannery-migrations", "npm", "run", "migrate");
  const request = { cluster, tasks: [taskArn] };
  try {
    await waitUntilTasksStopped({ client: ecs, maxWaitTime: 900 }, request);
  } finally {
    await printLogs(taskArn);
  }
  const { tasks: [stopped] = [] } = await ecs.send(new DescribeTasksCommand(request));
  return stopped?.containers?.[0]?.exitCode ?? 0;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
