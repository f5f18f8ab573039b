import { Breaker } from "./breaker";
import type { DeskStore, Story } from "./desk-store";
import { flash, park, yesterday } from "./print";
import { flags } from "./settings";

type Listener = (story: Story) => Promise<void>;

export class Newsroom {
  private readonly breaker = new Breaker();
  private readonly latest: () => Promise<Story[]>;
  private readonly listeners: Record<"filed" | "amended" | "breaking", Listener[]> = { filed: [], amended: [], breaking: [] };

  constructor(private readonly desk: DeskStore) {
    this.latest = this.breaker.guard(desk.latest);
  }

  on(event: keyof Newsroom["listeners"], listener: Listener): this {
    this.listeners[event].push(listener);
    return this;
  }

  async emit(event: keyof Newsroom["listeners"], story: Story) {
    for (const listener of this.listeners[event]) await listener(story);
  }

  async frontPage(): Promise<string[]> {
    try {
      return (await this.latest()).map(({ headline }) => headline);
    } catch (error) {
      console.warn("yesterday's page again", error);
      return yesterday();
    }
  }
}

export const openNewsroom = (desk: DeskStore) =>
  new Newsroom(desk)
    .on("filed", (story) => desk.file(story))
    .on("amended", (story) =>
      desk.amend(story).catch((error) => {
        if (!flags.parkIndexing) throw error;
        return park("amendment", story);
      }),
    )
    .on("breaking", async ({ headline }) => {
      if (flags.breakingByTopic) await flash(headline);
    });
