import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { register } from "../registry";

register("report", async () => {
  const s3 = new S3Client({ region: "eu-west-3" });
  await s3.send(new PutObjectCommand({ Bucket: "reports", Key: "daily", Body: "" }));
});
