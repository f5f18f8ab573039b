import express, { type ErrorRequestHandler } from "express";
import { config } from "./config";
import { bedsRouter, searchRouter, type Dependencies } from "./http/routers";
import { createBedStore } from "./stores/beds";
import { CropSearch, Photos } from "./stores/services";

const dependencies: Dependencies = { beds: createBedStore(), search: new CropSearch(), photos: new Photos() };

const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  console.error(error);
  res.status(500).json({ message: "something went wrong" });
};

const app = express();
app.use(express.json({ limit: "5mb" }));
app.use("/beds", bedsRouter(dependencies));
app.use("/search", searchRouter(dependencies));
app.use(onError);
app.listen(config.port, () => console.log(`listening on ${config.port}`));
