import { SendEmailCommand, type SESv2Client } from "@aws-sdk/client-sesv2";
import { inject, injectable } from "tsyringe";

@injectable()
export class Mailer {
  constructor(@inject("SESv2Client") private readonly ses: SESv2Client, @inject("sender") private readonly sender: string) {}

  async welcome(to: string) {
    await this.ses.send(
      new SendEmailCommand({
        FromEmailAddress: this.sender,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: "Welcome" }, Body: { Text: { Data: "Hello!" } } } },
      }),
    );
  }
}
