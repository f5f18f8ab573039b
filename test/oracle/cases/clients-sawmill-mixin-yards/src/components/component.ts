import type { Yard } from "../yards";

export abstract class Component {
  constructor(protected readonly yard: Yard) {}

  protected get region(): string {
    return this.yard.region;
  }

  protected log(message: string, extra: Record<string, unknown> = {}) {
    console.log(JSON.stringify({ yard: this.yard.name, component: this.constructor.name, message, ...extra }));
  }
}

export type ComponentType<T extends Component = Component> = abstract new (...args: any[]) => T;
