import express, { type NextFunction, type Request, type Response } from "express";
import { freeSeats, seat, take } from "./seats";

const app = express();

app.get("/seats/:id", async (req, res) => {
  const found = await seat(req.params.id);
  found ? res.json(found) : res.sendStatus(404);
});

app.get("/seats", async (_req, res) => {
  const { ids, stale } = await freeSeats();
  res.set("x-stale", String(stale)).json(ids);
});

app.post("/seats/:id/booking", async (req, res) => {
  await take(req.params.id);
  res.status(201).json({ booked: req.params.id });
});

app.get("/healthz", (_req, res) => {
  res.json({ ok: true });
});

app.use((err: Error, _req: Request, res: Response, _next: NextFunction) => {
  res.status(503).json({ error: err.name });
});

app.listen(8080);
