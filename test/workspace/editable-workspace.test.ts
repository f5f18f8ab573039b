import { deepEqual, equal, rejects } from 'node:assert/strict';
import { EditableWorkspace } from '../../server/src/workspace/editable-workspace';
import { openAnalyzer } from '../../server/src/workspace/shipped-analyzer';
import { editableFolders } from '../support/editable-folder';

const PINNED = "import { SQSClient } from '@aws-sdk/client-sqs';\nexport const queue = new SQSClient({ region: 'us-east-1' });\n";
const REGION_IN_EUROPE = PINNED.replace('us-east-1', 'eu-west-1');

const pause = async () => {};

describe('workspace/EditableWorkspace', () => {
  const makeFolder = editableFolders();
  const open = (files: Readonly<Record<string, string>>) => {
    const folder = makeFolder(files);
    const workspace = new EditableWorkspace(folder.root, () => openAnalyzer);
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

  describe('with a folder in which results outlive it', () => {
    const shop = () => {
      const folder = makeFolder({ 'queue.ts': PINNED, 'other.ts': 'export const one = 1;\n' });
      const cache = makeFolder({}).path('cache');
      const open = () => new EditableWorkspace(folder.root, () => openAnalyzer, cache);
      return { folder, open };
    };

    /** What another workspace makes of what `first` has found: was it kept, and what does it say? */
    const afterwards = async ({ open }: ReturnType<typeof shop>, prepare: (workspace: EditableWorkspace) => void = () => undefined) => {
      const workspace = open();
      prepare(workspace);
      const { isKept, diagnostics, map, text } = await workspace.analyze({ pause }, true);
      return { isKept, rules: diagnostics.map(({ rule }) => rule), regions: map.uses.map(({ region }) => region.values.join()), hasText: text('queue.ts') !== undefined, workspace };
    };

    const keeping = async (place: ReturnType<typeof shop>, edit: (workspace: EditableWorkspace) => void = () => undefined) => {
      const workspace = place.open();
      const { diagnostics } = await workspace.analyze({ pause }, true);
      edit(workspace);
      workspace.keep();
      return diagnostics.map(({ rule }) => rule);
    };

    it('says at once what was found where nothing has changed since, and analyses all the next time', async () => {
      const place = shop();
      const rules = await keeping(place);
      const { workspace, ...again } = await afterwards(place, (other) => other.setText('queue.ts', PINNED));
      deepEqual(again, { isKept: true, rules, regions: ['us-east-1'], hasText: true });
      workspace.setText('queue.ts', REGION_IN_EUROPE);
      const edited = await workspace.analyze({ pause });
      deepEqual([edited.isKept, edited.map.uses.map(({ region }) => region.values.join())], [false, ['eu-west-1']]);
    });

    it('analyses what has changed on disk meanwhile', async () => {
      const place = shop();
      await keeping(place);
      place.folder.write('queue.ts', REGION_IN_EUROPE);
      const { isKept, regions } = await afterwards(place);
      deepEqual([isKept, regions], [false, ['eu-west-1']]);
    });

    it('analyses what the editor shows and nobody has saved', async () => {
      const place = shop();
      await keeping(place);
      const { isKept, regions } = await afterwards(place, (workspace) => workspace.setText('queue.ts', REGION_IN_EUROPE));
      deepEqual([isKept, regions], [false, ['eu-west-1']]);
    });

    it('keeps nothing that is about unsaved texts, or about texts before a change', async () => {
      for (const edit of [(workspace: EditableWorkspace) => workspace.setText('other.ts', 'export {};\n'), (workspace: EditableWorkspace) => workspace.changedOnDisk(['other.ts'])]) {
        const place = shop();
        await keeping(place, edit);
        equal((await afterwards(place)).isKept, false);
      }
    });

    it('keeps nothing of an analysis that was cancelled', async () => {
      const place = shop();
      const workspace = place.open();
      await workspace.analyze({ pause });
      place.folder.write('queue.ts', REGION_IN_EUROPE);
      workspace.changedOnDisk(['queue.ts']);
      await rejects(workspace.analyze({ pause: async () => Promise.reject(new Error('cancelled')) }), /cancelled/);
      workspace.keep();
      deepEqual((await afterwards(place)).isKept, false);
    });

    it('plays outages on what was kept as on what is found', async () => {
      const place = shop();
      await keeping(place);
      const { workspace } = await afterwards(place);
      const { map } = await workspace.stage({ pause });
      deepEqual(map.uses.map(({ service }) => service), ['sqs']);
    });
  });
});
