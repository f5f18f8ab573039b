import { PriceDao } from "./dao/prices";
import { YardDao } from "./dao/yards";
import { nightlyReport } from "./jobs/nightly-report";

interface Event {
  yard: string;
  cubicMetres: number;
  day: string;
}

const yards = new YardDao();

export const deliver = async ({ yard, cubicMetres }: Event) => {
  const known = await yards.get(yard);
  const stock = (known ? known.stock : 0) + cubicMetres;
  await yards.put({ id: yard, stock });
  return { yard, stock };
};

export const report = ({ day }: Event) => nightlyReport(day);

export function quote({ cubicMetres }: Event, _context: unknown, callback: (error: Error | null, quote?: { cents: number }) => void) {
  PriceDao.instance
    .centsFor("oak")
    .then((cents) => callback(null, { cents: cents * cubicMetres }))
    .catch(callback);
}
