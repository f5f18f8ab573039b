export interface WalletEvent {
  walletId: string;
  version: number;
  type: "Deposited" | "Withdrawn";
  amount: number;
}

export interface WalletState {
  version: number;
  balance: number;
}

export const empty: WalletState = { version: 0, balance: 0 };

export const apply = (state: WalletState, event: WalletEvent): WalletState => ({
  version: event.version,
  balance: event.type === "Deposited" ? state.balance + event.amount : state.balance - event.amount,
});
