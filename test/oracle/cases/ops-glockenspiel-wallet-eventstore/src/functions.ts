import { EventStore } from "./event-store";
import { announce, projectImage, type Image } from "./projection";

const store = new EventStore();

export async function deposit({ walletId, amount }: { walletId: string; amount: number }) {
  const { version } = await store.load(walletId);
  await store.append({ walletId, version: version + 1, type: "Deposited", amount });
  return { statusCode: 201, body: JSON.stringify({ version: version + 1 }) };
}

export async function balance({ walletId }: { walletId: string }) {
  try {
    const { balance: current } = await store.load(walletId);
    return { statusCode: 200, body: JSON.stringify({ balance: current }) };
  } catch (error) {
    console.warn("events are unavailable, answering from the snapshot", error);
    const snapshot = await store.snapshot(walletId);
    return { statusCode: 200, body: JSON.stringify({ balance: snapshot.balance, asOf: snapshot.version }) };
  }
}

export async function project({ Records }: { Records: { dynamodb: { NewImage?: Image } }[] }) {
  const images = Records.flatMap<Image>(({ dynamodb }) => (dynamodb.NewImage ? [dynamodb.NewImage] : []));
  await Promise.all(images.map(projectImage));
  await announce(images);
  return { projected: images.length };
}
