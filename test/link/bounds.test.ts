import { testPrograms } from '../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';`;

/** Work that eats up the steps of an entry point when it is done a few times. */
const WORK = 'for (let i = 0, sum = 0; i < 30; i++) for (let j = 0; j < 30; j++) sum += (i * j) % 7;';

describe('link: where a bound is hit, nothing is claimed', () => {
  testPrograms({
    'rounds of a loop over regions that are not run': `
${IMPORT}
const REGIONS = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'eu-west-1', 'eu-west-2', 'eu-central-1'];
async function visit(region: string) {
  ${WORK}
  await new DynamoDBClient({ region }).send(new ListTablesCommand({})); // → ListTables unresolved (bound)
}
export async function handler() {
  for (const region of REGIONS) await visit(region);
}`,
    'rounds of a counting loop that are not run': `
${IMPORT}
const REGIONS = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'eu-west-1', 'eu-west-2', 'eu-central-1'];
export async function handler() {
  for (let n = 0; n < REGIONS.length; n++) {
    ${WORK}
    await new DynamoDBClient({ region: REGIONS[n] }).send(new ListTablesCommand({})); // → ListTables unresolved (bound)
  }
}`,
    'a call that is not made any more, with a client of its own': `
${IMPORT}
const list = (client: DynamoDBClient) => client.send(new ListTablesCommand({})); // → ListTables unresolved (bound)
export async function handler() {
  await list(new DynamoDBClient({ region: 'us-east-1' }));
  for (let n = 0; n < 9; n++) {
    ${WORK}
  }
  await list(new DynamoDBClient({ region: 'eu-west-1' }));
}`,
    'more objects of a class than are remembered': `
${IMPORT}
class Store {
  constructor(private readonly region: string) {}
  list() {
    return new DynamoDBClient({ region: this.region }).send(new ListTablesCommand({})); // → ListTables unresolved (bound)
  }
}
export const stores = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-central-1', 'eu-north-1', 'eu-south-1'].map((region) => new Store(region));`,
    'what every round does alike stays known': `
${IMPORT}
const client = new DynamoDBClient({ region: 'us-east-1' });
export async function handler() {
  for (let n = 0; n < 50; n++) {
    ${WORK}
    await client.send(new ListTablesCommand({})); // → ListTables pinned us-east-1
  }
}`,
    'a long loop that is run to its end': `
${IMPORT}
const REGIONS = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'eu-west-1', 'eu-west-2', 'eu-central-1'];
export async function handler() {
  for (const region of REGIONS) await new DynamoDBClient({ region }).send(new ListTablesCommand({})); // → ListTables pinned eu-central-1|eu-west-1|eu-west-2|us-east-1|us-east-2|us-west-1|us-west-2
}`,
  });
});
