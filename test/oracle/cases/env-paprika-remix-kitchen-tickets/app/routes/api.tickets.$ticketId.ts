import { bumpTicket, getTicket } from "~/models/ticket.server";

interface RouteArgs {
  params: { ticketId?: string };
}

export async function loader({ params }: RouteArgs) {
  if (!params.ticketId) throw new Response("Not Found", { status: 404 });
  const ticket = await getTicket(params.ticketId);
  if (!ticket) return Response.json({ error: "no such ticket" }, { status: 404 });
  return Response.json(ticket, { headers: { "Cache-Control": "private, max-age=5" } });
}

export async function action({ params }: RouteArgs) {
  if (!params.ticketId) throw new Response("Not Found", { status: 404 });
  await bumpTicket(params.ticketId);
  return Response.json({ ok: true });
}
