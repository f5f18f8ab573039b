import assert from 'node:assert/strict';
import { complaintAboutNode } from '../../scripts/ready/node-version.mjs';

describe('the Node that runs the scripts', () => {
  it('is told what is needed where it is too old', () => {
    assert.equal(
      complaintAboutNode('v20.18.3', '>=20.19.0'),
      'regionlint needs Node 20.19.0 or later, and this is Node 20.18.3: install a newer one from https://nodejs.org and try again.',
    );
  });

  for (const [version, isEnough] of [['v18.20.8', false], ['v20.9.0', false], ['v20.19.0', true], ['v20.20.2', true], ['v24.0.0-rc.1', true], ['v100.0.0', true]] as const) {
    it(`${version} ${isEnough ? 'will do' : 'will not do'}`, () => {
      assert.equal(complaintAboutNode(version, '>=20.19.0') === undefined, isEnough);
    });
  }
});
