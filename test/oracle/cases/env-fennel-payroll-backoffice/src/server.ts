import express, { type NextFunction, type Request, type Response } from "express";
import { employees } from "./routes/employees";
import { payslips } from "./routes/payslips";
import { settings, stage } from "./settings";

const app = express();

app.use(express.json());
app.use(employees);
app.use(payslips);
app.use((error: Error, _req: Request, res: Response, _next: NextFunction) => {
  console.error(error);
  res.status(500).json({ error: error.message });
});

app.listen(settings.port, () => console.log(`payroll (${stage}) listens on ${settings.port}`));
