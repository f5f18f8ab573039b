import type { Channel } from "../config/environment";

export interface Notification {
  id: string;
  user: string;
  subject: string;
  text: string;
}

export abstract class Sender {
  abstract readonly channel: Channel;

  async deliver(notification: Notification): Promise<string> {
    const reference = await this.send(notification);
    return `${this.channel}:${reference ?? notification.id}`;
  }

  protected abstract send(notification: Notification): Promise<string | undefined>;
}
