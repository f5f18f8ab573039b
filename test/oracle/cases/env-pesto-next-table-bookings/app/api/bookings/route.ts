import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { dynamo } from "@/lib/dynamo";
import { env } from "@/lib/env";
import { sendConfirmation } from "@/lib/mail";

export const runtime = "nodejs";

const bookingSchema = z.object({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  name: z.string().min(1),
  guests: z.number().int().positive().max(12),
  email: z.string().includes("@"),
});

export async function GET(request: Request) {
  const date = new URL(request.url).searchParams.get("date");
  if (!date) return Response.json({ error: "date is required" }, { status: 400 });

  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: env.bookingsTable,
      KeyConditionExpression: "#d = :d",
      ExpressionAttributeNames: { "#d": "date" },
      ExpressionAttributeValues: { ":d": date },
    }),
  );
  return Response.json({ seats: Items.reduce((sum, item) => sum + Number(item.guests ?? 0), 0) });
}

export async function POST(request: Request) {
  const parsed = bookingSchema.safeParse(await request.json());
  if (!parsed.success) return Response.json({ error: parsed.error.message }, { status: 422 });

  try {
    await dynamo.send(new PutCommand({ TableName: env.bookingsTable, Item: parsed.data }));
  } catch (error) {
    console.error("booking failed", error);
    return Response.json({ error: "Please call us" }, { status: 500 });
  }
  await sendConfirmation(parsed.data.email, parsed.data.date, parsed.data.guests);
  return Response.json(parsed.data, { status: 201 });
}
