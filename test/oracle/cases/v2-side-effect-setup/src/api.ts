import './aws-setup';
import AWS from 'aws-sdk';
import express from 'express';

const courses = new AWS.DynamoDB.DocumentClient();
const mail = new AWS.SES({ region: 'eu-west-1' });

const app = express();
app.use(express.json());

app.get('/courses/:id', async (req, res) => {
  const { Item } = await courses.get({ TableName: 'courses', Key: { id: req.params.id } }).promise();
  res.status(Item ? 200 : 404).json(Item ?? {});
});

app.post('/courses/:id/seats', async (req, res) => {
  await courses.put({ TableName: 'seats', Item: { course: req.params.id, student: req.body.student } }).promise();
  await mail
    .sendTemplatedEmail({ Source: 'school@example.org', Template: 'seat', TemplateData: '{}', Destination: { ToAddresses: [`${req.body.student}@example.org`] } })
    .promise();
  res.status(201).end();
});

app.listen(process.env.PORT || 3000);
