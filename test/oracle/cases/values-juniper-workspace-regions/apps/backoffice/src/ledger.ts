import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { Collection } from "@juniper/persistence";
import { placement } from "@juniper/platform/regions";

interface Booking {
  id: string;
  cents: number;
}

const bookings = new Collection<Booking>("ledger", "bookings");
const late = new SQSClient({ region: placement.ledger.copy });

export const book = (booking: Booking) => bookings.save(booking);

/** Bookings may arrive late but must not get lost. */
export async function bookOrPark(booking: Booking): Promise<"booked" | "parked"> {
  try {
    await book(booking);
    return "booked";
  } catch {
    await late.send(new SendMessageCommand({ QueueUrl: "late-bookings", MessageBody: JSON.stringify(booking) }));
    return "parked";
  }
}
