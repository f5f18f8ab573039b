import { deepEqual, rejects } from 'node:assert/strict';
import { EditableWorkspace } from '../../server/src/workspace/editable-workspace';
import { editableFolders } from '../support/editable-folder';

const PINNED = "import { SQSClient } from '@aws-sdk/client-sqs';\nexport const queue = new SQSClient({ region: 'us-east-1' });\n";
const REGION_IN_EUROPE = PINNED.replace('us-east-1', 'eu-west-1');

const pause = async () => {};

describe('workspace/EditableWorkspace', () => {
  const makeFolder = editableFolders();
  const open = (files: Readonly<Record<string, string>>) => {
    const folder = makeFolder(files);
    const workspace = new EditableWorkspace(folder.root);
    const regions = async () => (await workspace.analyze({ pause })).map.uses.map(({ file, region }) => `${file} ${region.values.join()}`);
    const problems = async () => (await workspace.analyze({ pause })).configurationProblems.map(({ file, message }) => `${file}: ${message}`);
    const write = (file: string, text: string) => {
      folder.write(file, text);
      workspace.changedOnDisk([file]);
    };
    return { folder, workspace, regions, problems, write };
  };

  it('shows unsaved texts until they are cleared', async () => {
    const { workspace, regions } = open({ 'queue.ts': PINNED });
    deepEqual(await regions(), ['queue.ts us-east-1']);
    workspace.setText('queue.ts', REGION_IN_EUROPE);
    workspace.setText('new.ts', PINNED);
    deepEqual(await regions(), ['new.ts us-east-1', 'queue.ts eu-west-1']);
    workspace.clearText('queue.ts');
    workspace.clearText('new.ts');
    deepEqual(await regions(), ['queue.ts us-east-1']);
  });

  it('follows the disk', async () => {
    const { folder, workspace, regions, write } = open({ 'queue.ts': PINNED });
    await regions();
    write('queue.ts', REGION_IN_EUROPE);
    write('other.ts', PINNED);
    deepEqual(await regions(), ['other.ts us-east-1', 'queue.ts eu-west-1']);
    folder.delete('queue.ts');
    workspace.changedOnDisk(['queue.ts']);
    deepEqual(await regions(), ['other.ts us-east-1']);
  });

  it('takes up a changed configuration, unsaved or saved, and keeps unsaved texts', async () => {
    const { workspace, regions, write } = open({ 'queue.ts': PINNED, 'old/queue.ts': PINNED });
    workspace.setText('queue.ts', REGION_IN_EUROPE);
    deepEqual(await regions(), ['old/queue.ts us-east-1', 'queue.ts eu-west-1']);
    workspace.setText('regionlint.config.json', '{ "exclude": ["old"] }');
    deepEqual(await regions(), ['queue.ts eu-west-1']);
    workspace.clearText('regionlint.config.json');
    deepEqual(await regions(), ['old/queue.ts us-east-1', 'queue.ts eu-west-1']);
    write('regionlint.config.json', '{ "exclude": ["queue.ts"] }');
    deepEqual(await regions(), ['old/queue.ts us-east-1']);
  });

  it('uses the defaults where the configuration is wrong, and says what is', async () => {
    const { problems, regions, write } = open({ 'queue.ts': PINNED, 'regionlint.config.json': '{ "exclud": ["queue.ts"] }' });
    deepEqual(await regions(), ['queue.ts us-east-1']);
    deepEqual(await problems(), ['regionlint.config.json: "exclud" is no key of a configuration; did you mean "exclude"?']);
    write('regionlint.config.json', '{}');
    deepEqual(await problems(), []);
  });

  it('can be cancelled and begun again', async () => {
    const { workspace, regions } = open({ 'queue.ts': PINNED });
    const cancelled = async () => {
      throw new Error('cancelled');
    };
    await rejects(workspace.analyze({ pause: cancelled }), /cancelled/);
    workspace.setText('queue.ts', REGION_IN_EUROPE);
    await rejects(workspace.analyze({ pause: cancelled }), /cancelled/);
    deepEqual(await regions(), ['queue.ts eu-west-1']);
  });

  it('tells the package of a file', async () => {
    const { workspace } = open({ 'package.json': '{ "name": "shop" }', 'packages/mail/package.json': '{}', 'packages/mail/a.ts': PINNED });
    const analysis = await workspace.analyze({ pause });
    deepEqual(['a.ts', 'packages/mail/a.ts'].map((file) => analysis.packageOf(file)), ['shop', 'packages/mail']);
  });
});
