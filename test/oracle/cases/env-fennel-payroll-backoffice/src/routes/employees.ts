import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { Router } from "express";
import { documents } from "../aws";
import { settings } from "../settings";

export const employees = Router();

employees.get("/employees/:id", async (req, res, next) => {
  try {
    const { Item } = await documents.send(
      new GetCommand({ TableName: settings.dynamo.employees, Key: { employeeId: req.params.id } }),
    );
    if (!Item) return void res.status(404).json({ error: "not found" });
    res.json(Item);
  } catch (error) {
    next(error);
  }
});
