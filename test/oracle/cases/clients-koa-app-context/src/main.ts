import Koa from 'koa';
import type { DefaultState } from 'koa';
import { extendContext, type AppContext } from './context';
import { router } from './routes';

const app = new Koa<DefaultState, AppContext>();
extendContext(app);
app.silent = true;
app.use(router.routes());
app.listen(3000);
