import { deepEqual } from 'node:assert/strict';
import type { FailedDependency } from '../../server/src/outage/failed-dependency';
import { type Question, setKey, sharedPlays } from '../../server/src/outage/plays';

/** A question of an entry point that uses some services and is asked what becomes of it without others. */
function question(uses: string, out: string): Question {
  return { out: out.split(' ').map(dependency), notices: ({ service = '' }) => uses.split(' ').includes(service) };
}

function dependency(service: string): FailedDependency {
  return { region: 'us-east-1', service };
}

function played(...questions: readonly Question[]): readonly string[] {
  const plays = sharedPlays(questions);
  return questions.map((one) => setKey(plays.get(one) ?? []));
}

describe('outages that are played', () => {
  it('takes away together what no entry point notices of another', () => {
    deepEqual(played(question('dynamodb', 'dynamodb'), question('sts', 'sts')), Array(2).fill('us-east-1/dynamodb, us-east-1/sts'));
  });

  it('plays apart what somebody would notice', () => {
    deepEqual(played(question('dynamodb sts', 'dynamodb'), question('dynamodb sts', 'dynamodb sts'), question('s3', 's3')), [
      'us-east-1/dynamodb',
      'us-east-1/dynamodb, us-east-1/s3, us-east-1/sts',
      'us-east-1/dynamodb, us-east-1/s3, us-east-1/sts',
    ]);
  });

  it('plays nothing where nothing is asked', () => deepEqual(played(), []));
});
