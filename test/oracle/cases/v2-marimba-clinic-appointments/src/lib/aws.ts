import * as AWS from 'aws-sdk';
import { stageConfig } from '../config/stages';

AWS.config.update({ region: stageConfig.region, maxRetries: 2 });

export default AWS;
