export class Moved extends Error {
  override readonly name = 'Moved';
  constructor(readonly region: string) {
    super(`moved to ${region}`);
  }
}

export function checkPlace(key: string) {
  if (key.startsWith('old/')) throw new Moved('us-west-1');
}
