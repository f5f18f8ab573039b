import { avatars, clock } from "../services";

export async function PUT({ user }: { user: string }) {
  await avatars.replace(user, new Uint8Array([1]));
  return { status: 204, at: clock.now().getFullYear() > 2000 };
}
