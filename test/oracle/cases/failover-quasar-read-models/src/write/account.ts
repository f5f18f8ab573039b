import type { AccountEvent } from "./event-store";

export class Account {
  private constructor(
    readonly version: number,
    readonly balance: number,
  ) {}

  static replay(events: (AccountEvent & { version: number })[]): Account {
    return events.reduce(
      (account, event) =>
        new Account(
          event.version,
          event.type === "deposited" ? account.balance + event.amount : event.type === "withdrawn" ? account.balance - event.amount : account.balance,
        ),
      new Account(0, 0),
    );
  }

  withdraw(amount: number): AccountEvent[] {
    if (amount > this.balance) throw new RangeError("insufficient funds");
    return [{ type: "withdrawn", amount }];
  }
}
