import { Store } from './store';

class Orders extends Store {
  protected readonly table = 'orders';
}

class Audit extends Store {
  static override readonly region = 'eu-west-1';
  protected readonly table = 'audit';
}

const orders = Orders.create();
const audit = Audit.create();

export async function handler() {
  await orders.put('o-1');
  await audit.put('a-1').catch(() => undefined);
}
