import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { config } from "./config";
import { invoiceStore, printer } from "./infra/legacy";
import { TicketRepository, type Ticket } from "./tickets/ticket-repository";

const tickets = new TicketRepository();
const sns = new SNSClient({ region: "ca-central-1" });

export const dropOff = async (event: Ticket) => {
  await tickets.save(event);
  await printer.sendMessage({ QueueUrl: config.printer.queueUrl, MessageBody: JSON.stringify(event) }).promise();
  return { ticket: event.ticket, pieces: event.items.length };
};

export const collect = async ({ ticket }: Ticket) => {
  const { items } = await tickets.get(ticket);
  return { ticket, pieces: items.length };
};

export const invoice = async ({ ticket, items }: Ticket) => {
  const lines = items.map((item) => `${item};1`).join("\n");
  await invoiceStore.putObject({ Bucket: config.invoices.bucket, Key: `${ticket}.csv`, Body: lines }).promise();
  return invoiceStore.getSignedUrlPromise("getObject", { Bucket: config.invoices.bucket, Key: `${ticket}.csv`, Expires: 600 }).then(() => "ready");
};

export const promotions = async () => {
  if (!config.isOn("promotions")) return "off";
  await sns.send(new PublishCommand({ TopicArn: "promotions", Message: "Coats at half price" }));
  return "sent";
};
