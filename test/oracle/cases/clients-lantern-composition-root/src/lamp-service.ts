import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Lamp, LampRepository } from './lamp-repository';

export class LampService {
  constructor(private readonly lamps: LampRepository, private readonly events: EventBridgeClient) {}

  find = (id: string) => this.lamps.byId(id);

  async dim(id: string, lumens: number): Promise<Lamp> {
    const lamp = { id, lumens };
    await this.lamps.save(lamp);
    const Entries = [{ Source: 'lamps', DetailType: 'dimmed', Detail: JSON.stringify(lamp) }];
    await this.events.send(new PutEventsCommand({ Entries }));
    return lamp;
  }
}
