export type State = "received" | "pressed" | "imaged" | "accessioned";

export interface Step<C> {
  readonly next: State;
  readonly run: (specimen: string, context: C) => Promise<void>;
}

export class IllegalStateError extends Error {
  override name = "IllegalStateError";
}

/** A machine is a partial table of steps; states without one are final. */
export function defineMachine<C>(steps: Partial<Record<State, Step<C>>>) {
  return {
    isFinal: (state: State) => steps[state] === undefined,
    async step(state: State, specimen: string, context: C): Promise<State> {
      const step = steps[state];
      if (!step) throw new IllegalStateError(`${specimen} has left state ${state}`);
      await step.run(specimen, context);
      return step.next;
    },
  };
}
