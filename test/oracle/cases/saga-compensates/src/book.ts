import { DynamoDBClient, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';

interface Step {
  name: string;
  run(trip: string): Promise<unknown>;
  undo(trip: string): Promise<unknown>;
}

const booking = (name: string, region: string): Step => {
  const client = new DynamoDBClient({ region });
  return {
    name,
    run: (trip) => client.send(new PutItemCommand({ TableName: `${name}-bookings`, Item: { trip: { S: trip } } })),
    undo: (trip) => client.send(new DeleteItemCommand({ TableName: `${name}-bookings`, Key: { trip: { S: trip } } })),
  };
};

const steps: Step[] = [booking('hotel', 'eu-west-1'), booking('flight', 'us-east-1')];

export async function handler({ trip }: { trip: string }) {
  const done: Step[] = [];
  try {
    for (const step of steps) {
      await step.run(trip);
      done.push(step);
    }
    return { trip, booked: true };
  } catch (error) {
    for (const step of done.reverse()) await step.undo(trip);
    return { trip, booked: false, reason: (error as Error).message };
  }
}
