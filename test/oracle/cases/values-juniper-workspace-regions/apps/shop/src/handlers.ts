import { PutEventsCommand, EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { book, bookOrPark } from "@juniper/backoffice";
import { Collection } from "@juniper/persistence";
import { Region, firstOf, regionOf } from "@juniper/platform";

interface Product {
  id: string;
  cents: number;
}

interface Basket {
  id: string;
  products: string[];
}

const products = new Collection<Product>("catalogue", "products");
const baskets = new Collection<Basket>("baskets", "baskets");
const bus = new EventBridgeClient({ region: regionOf("baskets") });
const audit = new EventBridgeClient({ region: Region.Oregon });

const emit = (client: EventBridgeClient, DetailType: string, detail: object) =>
  client.send(new PutEventsCommand({ Entries: [{ Source: "juniper.shop", DetailType, Detail: JSON.stringify(detail) }] }));

export const showProduct = async ({ product }: { product: string }) =>
  firstOf(
    () => products.find(product),
    () => products.find(product, "copy"),
  );

export async function addToBasket({ basket, product }: { basket: string; product: string }) {
  const current = (await baskets.find(basket)) ?? { id: basket, products: [] };
  await baskets.save({ ...current, products: [...current.products, product] });
  await emit(bus, "product-added", { basket, product });
  return current.products.length + 1;
}

export async function checkOut({ basket }: { basket: string }) {
  const paid = await bookOrPark({ id: `b-${basket}`, cents: 4200 });
  await emit(bus, "checked-out", { basket });
  return { basket, paid };
}

export async function refund({ basket }: { basket: string }) {
  await book({ id: `r-${basket}`, cents: -4200 });
  await emit(audit, "refunded", { basket });
}
