import { contextOf } from "./venue-context";

interface HeatEvent {
  venue: string;
  heat: string;
  rider: string;
  millis: number;
}

const TableName = "heats";

export const startHeat = async ({ venue, heat }: HeatEvent) => {
  const { tools } = contextOf(venue);
  await tools.table.put({ TableName, Item: { heat, status: "started" }, ConditionExpression: "attribute_not_exists(heat)" });
  return { heat };
};

export const finishHeat = async ({ venue, heat, rider, millis }: HeatEvent) => {
  const { tools, board } = contextOf(venue);
  const { Item } = await tools.table.get({ TableName, Key: { heat }, ConsistentRead: true });
  if (Item?.status !== "started") throw new Error(`heat ${heat} is not running`);
  await tools.table.update({ TableName, Key: { heat }, UpdateExpression: "SET finishedBy = :r", ExpressionAttributeValues: { ":r": rider } });
  await board.post({ rider, millis });
  return { rider, millis };
};

export const standings = async ({ venue }: HeatEvent) => {
  const lines = await contextOf(venue).board.lines();
  return lines.slice(0, 3).map(({ rider }) => rider);
};
