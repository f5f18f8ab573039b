import AWS from 'aws-sdk';
import Koa from 'koa';
import Router from '@koa/router';

AWS.config.loadFromPath('./config/aws.json');

const rooms = new AWS.DynamoDB.DocumentClient();
const doors = new AWS.Lambda({ region: 'eu-west-1' });
const log = new AWS.CloudWatchLogs();

const router = new Router();

router.post('/rooms/:room/unlock', async (ctx) => {
  const { room } = ctx.params;
  const { Item } = await rooms.get({ TableName: 'rooms', Key: { room } }).promise();
  if (!Item) {
    ctx.status = 404;
    return;
  }
  await doors.invoke({ FunctionName: 'unlock-door', Payload: JSON.stringify({ lock: Item.lock }) }).promise();
  await log
    .putLogEvents({
      logGroupName: 'doors',
      logStreamName: room!,
      logEvents: [{ timestamp: Date.now(), message: 'unlocked' }],
    })
    .promise();
  ctx.body = { unlocked: room };
});

new Koa().use(router.routes()).listen(3000, () => console.log('doors are listening'));
