import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { Router } from "express";
import { documents, storage } from "../aws";
import { settings } from "../settings";

export const payslips = Router();

const keyOf = (employeeId: string, month: string) => `${employeeId}/${month}.json`;

async function audit(action: string, subject: string): Promise<boolean> {
  try {
    await documents.send(new PutCommand({ TableName: settings.dynamo.audit, Item: { subject, action } }));
    return true;
  } catch (error) {
    console.error("audit trail", action, subject, error);
    return false;
  }
}

payslips.post("/payslips", async (req, res, next) => {
  const { employeeId, month, net } = req.body as { employeeId: string; month: string; net: number };
  const Key = keyOf(employeeId, month);
  try {
    await storage.send(new PutObjectCommand({ Bucket: settings.storage.bucket, Key, Body: JSON.stringify({ net }) }));
    const audited = await audit("payslip-created", Key);
    res.status(201).json({ key: Key, audited });
  } catch (error) {
    next(error);
  }
});

payslips.get("/payslips/:employeeId/:month", async (req, res, next) => {
  try {
    const { Body } = await storage.send(
      new GetObjectCommand({ Bucket: settings.storage.bucket, Key: keyOf(req.params.employeeId, req.params.month) }),
    );
    res.type("json").send(await Body?.transformToString());
  } catch (error) {
    next(error);
  }
});
