import { Router, type Request, type Response } from 'express';
import type { LampService } from './lamp-service';

export class LampController {
  readonly router = Router();

  constructor(private readonly service: LampService) {
    this.router.get('/lamps/:id', this.show);
    this.router.put('/lamps/:id', this.dim.bind(this));
  }

  private show = async (req: Request, res: Response) => {
    const lamp = await this.service.find(String(req.params.id));
    if (!lamp) return res.status(404).end();
    res.json(lamp);
  };

  private async dim(req: Request, res: Response) {
    res.json(await this.service.dim(String(req.params.id), req.body.lumens));
  }
}
