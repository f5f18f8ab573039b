import { strict as assert } from 'node:assert';
import { awsCatalog as aws } from '../../server/src/aws/aws-catalog';
import { regionCarriedBy } from '../../server/src/aws/region-strings';
import { table } from './table';

describe('[unit] aws regions', () => {
  const partitions = `
    us-east-1       aws
    eu-west-1       aws
    sa-west-1       aws
    cn-north-1      aws-cn
    us-gov-west-1   aws-us-gov
    us-iso-east-1   aws-iso
    us-isob-east-1  aws-iso-b
    eu-isoe-west-1  aws-iso-e
    us-isof-south-1 aws-iso-f
    eusc-de-east-1  aws-eusc
    us-gov-north-9  aws-us-gov
    us-esat-1       aws
    nowhere         aws`;
  for (const [region = '', partition] of table(partitions)) {
    it(`${region} belongs to ${partition}`, () => assert.equal(aws.partitionOf(region), partition));
  }

  const real = 'us-east-1 us-west-2 eu-central-2 cn-northwest-1 us-gov-east-1 us-iso-west-1 eusc-de-east-1 mx-central-1';
  for (const region of real.split(' ')) it(`${region} exists`, () => assert.equal(aws.isRegion(region), true));
  const unreal = 'us-esat-1 us-east-1a US-EAST-1 aws-global aws-cn-global local fips-us-east-1 use1-az1 us-east us-central1 *';
  for (const text of unreal.split(' ')) it(`${text} is no region`, () => assert.equal(aws.isRegion(text), false));

  const optIn = 'af-south-1 ap-east-1 eu-south-2 il-central-1 me-south-1 ca-west-1 ap-southeast-7 mx-central-1';
  for (const region of optIn.split(' ')) it(`${region} must be enabled first`, () => assert.equal(aws.isOptInRegion(region), true));
  const always = 'us-east-1 eu-west-3 sa-east-1 ca-central-1 ap-northeast-3 us-gov-west-1 cn-north-1';
  for (const region of always.split(' ')) it(`${region} is enabled from the start`, () => assert.equal(aws.isOptInRegion(region), false));

  const shaped = 'us-east-1 us-esat-1 eu-wets-1 ue-west-1 eu-east-1 us-east-9 ap-southest-1 us-gov-wset-1 eu-centrall-1';
  for (const text of shaped.split(' ')) it(`${text} looks like a region`, () => assert.equal(aws.looksLikeRegion(text), true));
  const unshaped = 'my-table-1 us-test-1 utf-8 us-east1 us-east-1a prod-west-1 iso-8859-1 users-east-1 eu-production-1 en-US us-east-1-logs sha-256 v-two-1';
  for (const text of unshaped.split(' ')) it(`${text} does not look like a region`, () => assert.equal(aws.looksLikeRegion(text), false));

  const typos = `
    us-esat-1      us-east-1      us-west-1
    us-east1       us-east-1      us-east-2
    eu-wset-1      eu-west-1      eu-west-2
    eu-east-1      eu-west-1      us-east-1
    us-west-3      us-west-1      us-west-2
    ap-southest-2  ap-southeast-2 ap-southeast-1
    us-gov-wset-1  us-gov-west-1  us-gov-east-1`;
  for (const [typo = '', ...nearest] of table(typos)) {
    it(`${typo} is nearest to ${nearest.join(' and ')}`, () => assert.deepEqual(aws.nearestRegions(typo), nearest));
  }

  const carriers = `
    us-east-1                                                us-east-1     region
    us-east-1a                                               us-east-1     availability-zone
    eu-central-1c                                            eu-central-1  availability-zone
    us-west-2-lax-1a                                         us-west-2     availability-zone
    us-east-1-wl1-bos-wlz-1                                  us-east-1     availability-zone
    use1-az4                                                 us-east-1     availability-zone-id
    apse2-az1                                                ap-southeast-2 availability-zone-id
    usgw1-az2                                                us-gov-west-1 availability-zone-id
    us-east-1_AbC123xyz                                      us-east-1     user-pool-id
    eu-west-1:1b4e28ba-2fa1-11d2-883f-0016d3cca427           eu-west-1     identity-pool-id
    arn:aws:dynamodb:us-east-1:123456789012:table/users      us-east-1     arn
    https://sqs.us-east-1.amazonaws.com/123456789012/jobs    us-east-1     host
    dynamodb.eu-west-1.amazonaws.com                         eu-west-1     host
    123456789012.dkr.ecr.us-east-1.amazonaws.com/app:latest  us-east-1     host
    s3://bucket/key                                          -
    us-east-1-logs                                           -
    us-east-1_x                                              -
    zz-east-1a                                               -
    arn:aws:s3:::bucket                                      -
    https://example.com/us-east-1                            -
    xyz9-az1                                                 -`;
  for (const [text = '', region, kind] of table(carriers)) {
    const expected = region === '-' ? undefined : { kind, region };
    it(`${text} carries ${region === '-' ? 'no region' : region}`, () => assert.deepEqual(regionCarriedBy(text), expected));
  }
});
