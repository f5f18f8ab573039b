import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { Kernel } from "./platform/kernel";
import { documents, jobs } from "./plugins";

const kernel = new Kernel().use(documents()).use(jobs({ region: "eu-central-1" }));

export async function handler({ student, course }: { student: string; course: string }) {
  const { Item: seat } = await kernel.get("documents").get({ TableName: "courses", Key: { course } });
  if (seat?.full) return { enrolled: false };

  await kernel.get("documents").put({ TableName: "enrolments", Item: { student, course } });
  await kernel.get("jobs").send(new SendMessageCommand({ QueueUrl: "welcome-mails", MessageBody: student }));
  return { enrolled: true };
}
