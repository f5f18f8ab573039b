import { Router } from "express";
import type { Container } from "../container";
import type { PlayRepository } from "../plays/play-repository";

export function playRoutes(container: Container): Router {
  const router = Router();
  const plays = container.get<PlayRepository>("plays");

  router.get("/plays/:id", async (req, res) => {
    const play = await plays.find(req.params.id);
    if (!play) return void res.status(404).json({ error: "not in the repertoire" });
    res.json(play);
  });

  router.post("/plays/:id/reviews", async (req, res) => {
    const stars = Number(req.body?.stars);
    if (!(stars >= 1 && stars <= 5)) return void res.status(422).json({ error: "one to five stars" });
    try {
      await plays.review(req.params.id, stars);
      res.status(201).json({ stars });
    } catch (error) {
      req.app.emit("review-lost", { play: req.params.id, stars, error });
      res.status(202).json({ stars, pending: true });
    }
  });

  return router;
}
