import { Bare, WithArchive, WithQueue, WithTable } from "./mixins";

export interface Load {
  truck: string;
  logs: number;
}

export class LogIntake extends WithQueue(WithTable(Bare, "loads"), "debarker") {
  async receive(load: Load) {
    await this.put({ ...load });
    await this.enqueue({ truck: load.truck });
    this.log("received", { truck: load.truck });
  }

  async stock(species: string) {
    const loads = await this.select<Load>("species", species);
    return loads.reduce((sum, { logs }) => sum + logs, 0);
  }
}

export class CutPlanner extends WithArchive(WithQueue(Bare, "head-saw"), "cut-plans") {
  async plan(logs: number) {
    for (let batch = 0; batch * 10 < logs; batch++) await this.enqueue({ batch });
  }

  pruneBefore(year: number) {
    return this.prune(`${year - 1}/`);
  }
}
