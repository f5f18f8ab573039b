export interface Casting {
  casting: string;
  alloy: string;
}

export interface CastingStore {
  save(casting: Casting): Promise<void>;
  load(id: string): Promise<Casting | undefined>;
}

export interface RackQueue {
  push(casting: string): Promise<void>;
}
