export interface Mail {
  to: string;
  subject: string;
}

export class SendEmailCommand {
  constructor(readonly mail: Mail) {}
}

interface Transport {
  deliver(mail: Mail, region: string): Promise<void>;
}

/** Letters of the post room's own relay; regions are those of the postal service. */
export class Mailer {
  constructor(private readonly transport: Transport, private readonly region = "us-east-1") {}

  async send(command: SendEmailCommand): Promise<void> {
    await this.transport.deliver(command.mail, this.region);
  }
}
