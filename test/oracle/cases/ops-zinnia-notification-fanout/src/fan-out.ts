import type { Notification } from "./channels/channel";
import { senderOf } from "./channels/senders";
import type { Channel } from "./config/environment";
import { channelsOf, noteDelivery, prefer } from "./stores";

const EVERYWHERE: Channel[] = ["email", "push", "webhook"];

async function fanOut(notification: Notification, channels: Channel[]) {
  const results = await Promise.allSettled(channels.map((channel) => senderOf(channel)?.deliver(notification)));
  const delivered = results.flatMap((result) => (result.status === "fulfilled" && result.value ? [result.value] : []));
  await noteDelivery(notification.id, delivered.join() || "none");
  return delivered;
}

export async function notify(notification: Notification) {
  return fanOut(notification, await channelsOf(notification.user));
}

/** Security notices go out whatever the user prefers, and whether or not we can look it up. */
export async function notifyUrgent(notification: Notification) {
  const preferred = await channelsOf(notification.user).catch(() => EVERYWHERE);
  return fanOut(notification, [...new Set([...preferred, "push" as const])]);
}

export async function broadcast(notification: Notification) {
  return fanOut(notification, EVERYWHERE);
}

export async function subscribe({ user }: Notification) {
  await prefer(user, EVERYWHERE);
  return { user, channels: EVERYWHERE };
}
