import { Kernel } from "./kernel/kernel";
import { ArchivePlugin } from "./plugins/archive";
import { projector } from "./plugins/projector";
import { ticketing } from "./plugins/ticketing";

const kernel = new Kernel({ region: "us-east-2" })
  .use(ticketing)
  .use(projector({ queue: "cues", pagerRegion: "us-west-2" }))
  .use(new ArchivePlugin());

interface Booking {
  show: string;
  seats: number;
}

export const book = async ({ show, seats }: Booking) => ({ notified: await kernel.emit("booking.created", { show, seats }) });

export const reschedule = async ({ show }: Booking) => ({ notified: await kernel.emit("booking.moved", { show }) });

export const nightly = async () => ({ notified: await kernel.emit("night.fell", { date: "1977-08-20" }) });
