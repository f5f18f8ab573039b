import { shippedPipeline } from './shipped-pipeline';
import { type OpenAnalyzer, WorkspaceAnalyzer } from './workspace-analyzer';

/** The analysis as it ships. With its parsers and models it is most of the program, so it is loaded once something has to be analysed. */
export const openAnalyzer: OpenAnalyzer = (source, config, configText) => new WorkspaceAnalyzer(source, config, shippedPipeline, configText);
