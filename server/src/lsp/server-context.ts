import type { ClientAbilities } from './client-abilities';
import type { DiagnosticBoard } from './diagnostic-board';
import type { Folders } from './folders';

/** What requests work with. */
export interface ServerContext {
  readonly abilities: ClientAbilities;
  readonly folders: Folders;
  readonly board: DiagnosticBoard;
}
