import { close, move, openTickets } from "./statements";

export async function summary({ team }: { team: string }) {
  try {
    const open = await openTickets(team);
    return { team, open: open.length };
  } catch (error) {
    console.warn("tickets cannot be counted", error);
    return { team, open: null };
  }
}

export async function closeAll({ team }: { team: string }) {
  const ids = await openTickets(team);
  if (ids.length) await close(ids);
  return ids;
}

export async function escalate({ team, ticket }: { team: string; ticket: string }) {
  await move(ticket, team, "second-line");
}
