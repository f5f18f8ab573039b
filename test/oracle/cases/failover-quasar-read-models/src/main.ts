import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { BalanceView } from "./read/balances";
import { connect } from "./shared/clients";
import { Account } from "./write/account";
import { EventStore, type AccountEvent } from "./write/event-store";

interface Input {
  account: string;
  amount: number;
  detail?: AccountEvent;
}

const connections = connect();
const store = new EventStore(connections.leader);
const view = new BalanceView(connections);

const publish = (account: string, events: AccountEvent[]) =>
  connections.bus.send(
    new PutEventsCommand({ Entries: events.map((event) => ({ Source: "accounts", DetailType: event.type, Detail: JSON.stringify({ account, ...event }) })) }),
  );

export async function withdraw({ account, amount }: Input) {
  const current = Account.replay(await store.load(account));
  const events = current.withdraw(amount);
  await store.append(account, current.version, events);
  await publish(account, events);
  return { account, version: current.version + events.length };
}

export const getBalance = async ({ account }: Input) => ({ account, balance: await view.balance(account) });

export async function project({ account, detail }: Input) {
  if (!detail || detail.type === "opened") return;
  await view.apply(account, detail.type === "deposited" ? detail.amount : -detail.amount);
}

export async function statement({ account }: Input) {
  const [balance, history] = await Promise.allSettled([view.balance(account), store.load(account)]);
  return {
    balance: balance.status === "fulfilled" ? balance.value : undefined,
    movements: history.status === "fulfilled" ? history.value.length : undefined,
  };
}
