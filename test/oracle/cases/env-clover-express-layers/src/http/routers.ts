import { Router } from "express";
import type { BedStore } from "../stores/beds";
import { signingSecret, type CropSearch, type Photos } from "../stores/services";

export interface Dependencies {
  beds: BedStore;
  search: CropSearch;
  photos: Photos;
}

export function bedsRouter({ beds, photos }: Dependencies) {
  const router = Router();

  router.get("/:id", async (req, res) => {
    const bed = await beds.get(req.params.id);
    res.status(bed ? 200 : 404).json(bed ?? { id: req.params.id });
  });

  router.put("/:id", async (req, res) => {
    await beds.put(req.params.id, req.body.crop);
    res.sendStatus(204);
  });

  // The gardener's app repeats what was not confirmed.
  router.delete("/:id", async (req, res) => {
    await beds.remove(req.params.id).then(
      () => res.sendStatus(204),
      () => res.sendStatus(202),
    );
  });

  router.post("/:id/photo", async (req, res) => {
    await photos.keep(req.params.id, req.body.data);
    res.sendStatus(201);
  });
  return router;
}

export function searchRouter({ search }: Dependencies) {
  const router = Router();
  router.get("/crops/:crop", async (req, res) => {
    res.json({ beds: await search.bedsWith(req.params.crop) });
  });
  router.get("/signature", async (_req, res) => {
    const secret = await signingSecret();
    res.status(secret ? 200 : 404).end();
  });
  return router;
}
