import Router from '@koa/router';
import { PublishCommand } from '@aws-sdk/client-sns';
import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { DefaultState } from 'koa';
import type { AppContext } from './context';

export const router = new Router<DefaultState, AppContext>({ prefix: '/playlists' });

router.get('/:id', async (ctx) => {
  const { Item } = await ctx.playlists.send(new GetCommand({ TableName: 'playlists', Key: { id: ctx.params.id } }));
  ctx.assert(Item, 404, 'no such playlist');
  ctx.body = Item;
});

router.delete('/:id', async (ctx) => {
  const { id } = ctx.params;
  await ctx.playlists.send(new DeleteCommand({ TableName: 'playlists', Key: { id } }));
  await ctx.events.send(new PublishCommand({ TopicArn: ctx.topic, Message: JSON.stringify({ deleted: id }) }));
  ctx.status = 204;
});

router.post('/:id/plays', async (ctx) => {
  const { events, topic, params } = ctx;
  await events.send(new PublishCommand({ TopicArn: topic, Message: JSON.stringify({ played: params.id }) }));
  ctx.status = 202;
});
