import { PutObjectCommand } from "@aws-sdk/client-s3";
import { storage } from "./storage";

export async function handler({ id }: { id: string }) {
  const s3 = await storage();
  await s3.send(new PutObjectCommand({ Bucket: "pages", Key: id, Body: `<h1>${id}</h1>` }));
  return (await storage()).send(new PutObjectCommand({ Bucket: "pages", Key: "latest", Body: id }));
}
