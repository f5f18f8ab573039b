import express, { type NextFunction, type Request, type Response } from 'express';
import { ReadOnlyError, Recipes } from './recipes';

const recipes = new Recipes();
const app = express().use(express.json());

app.get('/healthz', (_req, res) => {
  res.json({ ok: true, readOnly: recipes.isReadOnly });
});

app.get('/recipes/:id', async (req, res) => {
  const recipe = await recipes.find(req.params.id);
  res.status(recipe ? 200 : 404).json(recipe ?? {});
});

app.put('/recipes/:id', async (req, res) => {
  await recipes.save(req.params.id, req.body.title);
  res.status(204).end();
});

app.use((error: Error, _req: Request, res: Response, next: NextFunction) => {
  if (!(error instanceof ReadOnlyError)) return next(error);
  res.status(error.status).set('Retry-After', '60').json({ message: error.message });
});

app.listen(8080);
