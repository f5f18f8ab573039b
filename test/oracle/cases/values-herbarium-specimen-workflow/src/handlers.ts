import { DeleteCommand, GetCommand } from "@aws-sdk/lib-dynamodb";
import { createContext } from "./context";
import { institutions } from "./institutions";
import { IllegalStateError, type State } from "./workflow/machine";
import { specimenMachine } from "./workflow/specimen-machine";

interface Request {
  specimen: string;
  state: State;
}

const context = createContext();

export async function advance({ specimen, state }: Request) {
  return { specimen, state: await specimenMachine.step(state, specimen, context) };
}

/** Takes a specimen up where its record at Kew says it was left. */
export async function resume({ specimen }: Request) {
  const { Item } = await context.ledger(institutions.kew).send(new GetCommand({ TableName: "specimens", Key: { specimen } }));
  let state = (Item?.state ?? "accessioned") as State;
  const passed: State[] = [];
  while (!specimenMachine.isFinal(state)) {
    state = await specimenMachine.step(state, specimen, context);
    passed.push(state);
  }
  return passed;
}

export async function abandon({ specimen, state }: Request) {
  if (state === "accessioned") throw new IllegalStateError(`${specimen} is accessioned`);
  try {
    await context.ledger(institutions.newYork).send(new DeleteCommand({ TableName: "intake", Key: { specimen } }));
    return { statusCode: 200 };
  } catch (error) {
    console.error("could not abandon", { specimen, error });
    return { statusCode: 503 };
  }
}
