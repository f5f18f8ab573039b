import AWS from "aws-sdk";
import settings from "./settings";

AWS.config.update(settings.aws);
AWS.config.setPromisesDependency(Promise);
AWS.config.logger = undefined;

export default AWS;
