import { Warehouse } from './constants';
import { StockService } from './StockService';

interface StockEvent {
  warehouse: Warehouse;
  sku: string;
  quantity: number;
}

export const receiveGoods = async (event: StockEvent) => {
  const quantity = await new StockService(event.warehouse).receive(event.sku, event.quantity);
  return { sku: event.sku, quantity };
};

export const stockLevel = async (event: StockEvent) => {
  const quantity = await new StockService(event.warehouse).level(event.sku);
  return quantity === null ? { sku: event.sku, known: false } : { sku: event.sku, known: true, quantity };
};

export const printLabel = async (event: StockEvent) => ({
  label: await new StockService(event.warehouse).label(event.sku),
});
