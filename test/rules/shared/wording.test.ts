import { equal } from 'node:assert/strict';
import type { Use } from '../../../server/src/link/map';
import { unset } from '../../../server/src/rules/shared/wording';

const decidedBy = (...environment: readonly string[]): Use => ({ region: { environment } }) as Partial<Use> as Use;

describe('rules/shared/wording', () => {
  it('names the variables that decide all of several uses, as nobody sets them', () => {
    equal(unset([decidedBy('AWS_REGION')]), 'AWS_REGION is not set');
    equal(unset([decidedBy('AWS_REGION', 'S3_REGION'), decidedBy('AWS_REGION')]), 'AWS_REGION is not set');
    equal(unset([decidedBy('REGION_AWS', 'AWS_REGION')]), 'neither AWS_REGION nor REGION_AWS is set');
    equal(unset([decidedBy('A', 'B', 'C')]), 'none of A, B and C is set');
  });

  it('names all where no variable decides all of them', () => equal(unset([decidedBy('ORDERS_REGION'), decidedBy('AUDIT_REGION')]), 'neither AUDIT_REGION nor ORDERS_REGION is set'));
});
