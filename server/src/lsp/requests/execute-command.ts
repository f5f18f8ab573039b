import { type Connection, type ExecuteCommandParams, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { rulePage } from '../../report/links';

/** Shows the page of the rule that its one argument names. */
export const OPEN_DOCUMENTATION = 'regionlint.openDocumentation';

/** `workspace/executeCommand`: what code actions ask for that is no edit. */
export async function executeCommand({ window }: Pick<Connection, 'window'>, { command, arguments: [rule] = [] }: ExecuteCommandParams): Promise<void> {
  if (command !== OPEN_DOCUMENTATION || typeof rule !== 'string' || !/^[a-z0-9-]+$/.test(rule)) throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no command ${command} with such arguments.`);
  await window.showDocument({ uri: rulePage(rule), external: true });
}
