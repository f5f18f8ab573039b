import AWS from "./bootstrap";
import { LoanDao, type Loan } from "./dao/loan-dao";
import { ReaderDao } from "./dao/reader-dao";
import { remind } from "./services/mailer";

const loans = new LoanDao();
const readers = new ReaderDao();
let s3: AWS.S3 | undefined;
const storage = () => (s3 ??= new AWS.S3());

export async function borrow({ card, book }: Loan) {
  const name = await readers.nameOf(card);
  if (!name) throw new Error("unknown reader");
  await loans.save({ card, book });
  return { card, book };
}

export async function giveBack({ card, book }: Loan) {
  await loans.remove({ card, book });
  return { card, book };
}

export async function overdue({ card }: Loan) {
  const due = await loans.all(card);
  const name = await readers.nameOf(card).catch((error: AWS.AWSError) => {
    if (!error.retryable) throw error;
    return undefined;
  });
  await remind(name ?? "reader", due.map(({ book }) => book));
  return { reminded: name ?? null, books: due.length };
}

export const exportLoans = async ({ card }: Loan) => {
  const rows = await loans.all(card);
  await storage().upload({ Bucket: "circulation", Key: `${card}.json`, Body: JSON.stringify(rows) }).promise();
  return rows.length;
};
