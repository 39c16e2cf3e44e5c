// What a notebook may use. Re-exports only; TensorFlow is behind './tensorflow' and is not loaded by this file.

// Chance, networks, optimisers
export { makeRng, normal, splitRng, type Rng } from './engine/rng';
export { makeNetwork } from './engine/makeNetwork';
export { parameters, table } from './engine/parameters';
export { adam, sgd, type Optimiser } from './engine/optimisers';
export { Interrupted, listenForInterrupt } from './engine/interrupt';
export type { Activation, Engine, Network } from './engine/network';

// Environments
export { makeEnvironment } from './environments/makeEnvironment';
export { cartPole } from './environments/cartPole';
export { continuousCartPole } from './environments/continuousCartPole';
export { pendulum } from './environments/pendulum';
export { makeVectorEnvironment } from './environments/makeVectorEnvironment';
export { vectorCartPole } from './environments/vectorCartPole';
export { vectorize } from './environments/vectorize';
export type { Action, Box, Discrete, Environment, Observation, Space, Step } from './environments/environment';
export type { VectorEnvironment } from './environments/vectorEnvironment';

// Small worlds, most of them as tables
export { finiteMdpEnvironment } from './environments/finiteMdpEnvironment';
export { checkFiniteMdp } from './environments/checkFiniteMdp';
export { armedBandit } from './environments/armedBandit';
export { banditMdp } from './environments/banditMdp';
export { echo, type EchoOptions } from './environments/echo';
export { echoMdp, echoStep } from './environments/echoMdp';
export { gridWorld, type GridWorld } from './environments/gridWorld';
export { gridWorld43 } from './environments/gridWorld43';
export { matrixGame, type MatrixGame } from './environments/matrixGame';
export { rockPaperScissors } from './environments/rockPaperScissors';
export { shortCorridor } from './environments/shortCorridor';
export { thinIce } from './environments/thinIce';
export { blindfold, type Blindfolded } from './environments/blindfold';
export { landing, throwing, type ThrowingOptions } from './environments/throwing';
export { twoStateChain } from './environments/twoStateChain';
export { randomMdp, type RandomMdpOptions } from './environments/randomMdp';
export type { FiniteMdp, Outcome } from './environments/finiteMdp';

// Policies and values
export { categoricalPolicy } from './policies/categoricalPolicy';
export { gaussianPolicy } from './policies/gaussianPolicy';
export { softmaxPolicy } from './policies/softmaxPolicy';
export { linearSoftmax } from './policies/linearSoftmax';
export { sigmoidPolicy } from './policies/sigmoidPolicy';
export { greedy } from './policies/greedy';
export { epsilonGreedy } from './policies/epsilonGreedy';
export { tablePolicy, type ScoredPolicy, type TablePolicy } from './policies/tablePolicy';
export { softmax } from './policies/softmax';
export { logSoftmax } from './policies/logSoftmax';
export { score } from './policies/score';
export { entropy } from './policies/entropy';
export type { Policy, Sampled } from './policies/policy';
export { valueNetwork } from './values/valueNetwork';
export { constantValue } from './values/constantValue';
export { runningMean } from './values/runningMean';
export { qLearning, type QLearningProgress, type QTable } from './values/qLearning';
export { bestAction } from './values/bestAction';
export { qUpdate, type Transition } from './values/qUpdate';
export { crossEntropySearch } from './values/crossEntropySearch';
export { dqn, type DqnProgress, type QAgent } from './values/dqn';
export type { Value } from './values/value';

// Rollouts
export { collectEpisodes } from './rollouts/collectEpisodes';
export { estimateReturn } from './rollouts/estimateReturn';
export { greedily } from './rollouts/greedily';
export { greedyScore } from './rollouts/greedyScore';
export { segmentCollector } from './rollouts/segmentCollector';
export { firstFinished, type Finished } from './rollouts/firstFinished';
export type { Rollout, Span } from './rollouts/rollout';

// Estimators
export { rewardToGo } from './estimators/rewardToGo';
export { estimateGradient, type GradientEstimate } from './estimators/estimateGradient';
export { fullReturn } from './estimators/fullReturn';
export { rolloutReturns } from './estimators/rolloutReturns';
export { advantages, type Baseline, type Normalisation } from './estimators/advantages';
export { leaveOneOut } from './estimators/leaveOneOut';
export { normalise } from './estimators/normalise';
export { generalizedAdvantage } from './estimators/generalizedAdvantage';
export { explainedVariance } from './estimators/explainedVariance';
export { episodeGradients, type EpisodeGradients } from './estimators/episodeGradients';
export { gradientNoise, type GradientNoise } from './estimators/gradientNoise';
export { cosine } from './estimators/cosine';

// Exact answers
export { trajectories } from './exact/trajectories';
export { rolloutOf } from './exact/rolloutOf';
export { weightedScore } from './exact/weightedScore';
export { moments, type Estimator } from './exact/moments';
export { batchMoments } from './exact/batchMoments';
export { exactValue, type Values } from './exact/exactValue';
export { exactGradient } from './exact/exactGradient';
export { returnMoments } from './exact/returnMoments';
export { aliasedValues } from './exact/aliasedValues';
export { optimal } from './exact/optimal';
export { optimalBaseline, baselineVariance } from './exact/optimalBaseline';
export { echoMoments } from './exact/echoMoments';
export { echoStepMoments } from './exact/echoStepMoments';
export { echoGae, type EchoGaeOptions } from './exact/echoGae';
export { judgeEstimator, type Verdict } from './exact/judgeEstimator';
export { pushByStep } from './exact/pushByStep';
export { gradientBandit, type GradientBanditOptions } from './exact/gradientBandit';
export { exploitability } from './exact/exploitability';
export { selfPlay, type SelfPlayMoment, type SelfPlayOptions } from './exact/selfPlay';
export { climbHills, smoothedReturn, twoHills, type Hill } from './exact/smoothedReturn';
export { throwingMiss } from './exact/throwingMiss';
export { leastSquares } from './exact/leastSquares';
export { finiteDifference } from './exact/finiteDifference';
export { creditTable, type Credit } from './exact/creditTable';
export { sampleMeans } from './exact/sampleMeans';
export { singleEstimates, type SingleEstimate } from './exact/singleEstimates';
export { pseudoLoss } from './exact/pseudoLoss';
export { gradientField } from './exact/gradientField';
export { ascend } from './exact/ascend';
export { solve } from './exact/solve';
export type { Moments } from './exact/momentsOf';
export type { Trajectory } from './exact/trajectory';

// Algorithms
export { train } from './algorithms/train';
export { lessonSettings, pendulumSettings, type TrainOptions } from './algorithms/trainOptions';
export { runSeeds, type Run } from './algorithms/runSeeds';
export type { SeedsProgress } from './algorithms/seedsLog';
export { summariseRuns, type RunsSummary } from './algorithms/summariseRuns';
export { saveAgent } from './algorithms/saveAgent';
export { loadAgent } from './algorithms/loadAgent';
export { finish } from './algorithms/finish';
export { follow } from './algorithms/follow';
export { measureAlong } from './algorithms/measureAlong';
export type { Agent } from './algorithms/agent';
export type { Progress } from './algorithms/progress';

// RLHF: the world, its language model, the stages
export { colours, parseReply, sayReply, things, vocabulary, type Reply } from './rlhf/world/words';
export {
  drawPrompt,
  everyPrompt,
  makePrompt,
  promptWeight,
  sayPrompt,
  userIsRight,
  type Prompt,
} from './rlhf/world/prompts';
export { replyKind, type ReplyKind } from './rlhf/world/replyKind';
export { everyReply, replyAt, replyIndex, tableIndex } from './rlhf/world/everyReply';
export { replyBatch, replyOf, type ReplyBatch } from './rlhf/language/replyBatch';
export { makeTokenPolicy, type SampledReplies, type TokenPolicy } from './rlhf/language/tokenPolicy';
export { responseLogProb, responseMask } from './rlhf/language/responseLogProb';
export { unroll, type ReplyStep } from './rlhf/language/unroll';
export { sftDialogues, type Mixture } from './rlhf/stages/sftDialogues';
export { trainSft, type SftProgress } from './rlhf/stages/trainSft';
export { annotate, fairCheckingShare, preferenceProbability } from './rlhf/stages/annotator';
export { preferencePairs, type PreferencePairs } from './rlhf/stages/preferencePairs';
export { preferenceLoss } from './rlhf/stages/preferenceLoss';
export type { RewardFunction, RewardModel } from './rlhf/stages/rewardModel';
export { trainRewardModel, type TrainedRewardModel } from './rlhf/stages/trainRewardModel';
export { klReward } from './rlhf/stages/klReward';
export { klSpellings, type KlSpelling } from './rlhf/stages/klSpellings';
export { grpoAdvantage, rlooAdvantage } from './rlhf/stages/groupAdvantages';
export { agreementPenalty } from './rlhf/stages/agreementPenalty';
export { rlhf, type RlhfOptions, type RlhfProgress } from './rlhf/stages/rlhf';
export { rlhfGradient } from './rlhf/gradient/rlhfGradient';
export { rlhfGradientSketch } from './rlhf/gradient/rlhfGradientSketch';

// RLHF: the exact answers
export { exactRlhfGradient } from './rlhf/gradient/exactRlhfGradient';
export { enumerateReplies, type ReplyTable } from './rlhf/exact/enumerateReplies';
export { scoreAll } from './rlhf/exact/scoreAll';
export { evaluate, type Metrics } from './rlhf/exact/evaluate';
export { forwardKlOptimum, optimum } from './rlhf/exact/optimum';
export { gapMap, meanGap } from './rlhf/exact/gapMap';
export { flatteryCovariance } from './rlhf/exact/flatteryCovariance';
export { annotatorReward, predictedWinRate, winRate } from './rlhf/exact/winRates';
export { penalisedScores } from './rlhf/exact/penalisedScores';
export { topReplies } from './rlhf/exact/topReplies';
export { klTable } from './rlhf/exact/klTable';

// Statistics over runs
export { mean } from './statistics/mean';
export { median } from './statistics/median';
export { episodesFor } from './statistics/episodesFor';
export { standardDeviation } from './statistics/standardDeviation';
export { standardError } from './statistics/standardError';
export { quantile } from './statistics/quantile';
export { iqm } from './statistics/iqm';
export { bootstrapInterval, type Interval } from './statistics/bootstrapInterval';
export { bootstrapBand, type Band } from './statistics/bootstrapBand';
export { interpolateCurve } from './statistics/interpolateCurve';
export { movingMean } from './statistics/movingMean';
export { firstReach } from './statistics/firstReach';
export { spearman } from './statistics/spearman';

// Pictures
export { plot } from './display/plot';
export { liveChart } from './display/liveChart';
export { followLive } from './display/followLive';
export { watch } from './display/watch';
export { watchSeeds } from './display/watchSeeds';
export { seedCurves, type SeedCurve } from './display/seedCurves';
export { learningCurve } from './display/learningCurve';
export { replay } from './display/replay';
export { policyMap, type PolicyMap } from './display/policyMap';
export { showTable } from './display/showTable';
export { plotSvg } from './display/plot';
export { diverging, looks, sequential } from './display/theme';
export { showControl } from './display/showControl';
export { showDrawing } from './display/showDrawing';
export { curves, type Curve, type CurvesOptions, type Spot } from './display/figures/curves';
export { panels } from './display/figures/panels';
export { bars } from './display/figures/bars';
export { histogram } from './display/figures/histogram';
export { drawLedger } from './display/figures/ledger';
export { drawMixTriangle, type MixPath, type MixTriangle } from './display/figures/mixTriangle';
export { drawWorldMaps, type WorldMap } from './display/figures/worldMap';
export { epsilonControl } from './display/figures/epsilonControl';
export { estimateControl } from './display/figures/estimateControl';
export { corridorControl } from './display/figures/corridorControl';
export { counterControl } from './display/figures/counterControl';
export { selfPlayControl } from './display/figures/selfPlayControl';
export { hillsControl } from './display/figures/hillsControl';
export { smoothnessControl } from './display/figures/smoothnessControl';
export { learningRatesControl } from './display/figures/learningRatesControl';
export { plateauControl } from './display/figures/plateauControl';
export { policyMaps, type MapPanel } from './display/figures/policyMaps';
export { runCurves } from './display/figures/runCurves';
export { timeLimits } from './display/figures/timeLimits';
export { twoEvaluations } from './display/figures/twoEvaluations';
export { trainingLog } from './display/figures/trainingLog';
export { squareMaps } from './display/figures/squareMaps';
export { twoButtonsControl } from './display/figures/twoButtonsControl';
export { buttonLives } from './display/figures/buttonLives';
export { ruleControl } from './display/figures/ruleControl';
export { bellControl, spreadOfOnePull } from './display/figures/bellControl';
export { startSigmaControl } from './display/figures/startSigmaControl';
export { drawGallery, type GalleryCard } from './display/figures/gallery';
export { ledgerControl } from './display/figures/ledgerControl';
export { dayControl } from './display/figures/dayControl';
export { drawThinIceMap } from './display/figures/thinIceMap';
export { dayName } from './display/figures/dayName';
export { thinIceDays } from './display/figures/thinIceDays';
export { drawContributions } from './display/figures/contributions';
export { growthControl } from './display/figures/growthControl';
export { simplexControl } from './display/figures/simplexControl';
export { drawArrows } from './display/figures/arrows';
export { drawCredit } from './display/figures/credit';
export { cloudControl } from './display/figures/cloudControl';
export { lossControl } from './display/figures/lossControl';
export { discountControl } from './display/figures/discountControl';
export { endsOnShore } from './display/figures/followUphill';
export { drawRoutes } from './display/figures/routes';
export { drawGapMaps } from './display/figures/gapMap';
export { drawReplyBars } from './display/figures/replyBars';
export { drawReplyEpisode } from './display/figures/replyEpisode';
export { labellingControl } from './display/figures/labellingControl';
export { mistakenControl } from './display/figures/mistakenControl';
export { annotatorsControl } from './display/figures/annotatorsControl';
export { labelCountControl } from './display/figures/labelCountControl';
export { penaltyControl } from './display/figures/penaltyControl';
export { recordingOutput, setOutput } from './display/output';
export type { Figure } from './display/figure';

// Pictures of notebook 04
export { compassControl, uphillAt } from './display/figures/compassControl';
export { shiftControl } from './display/figures/shiftControl';
export { creditOf, creditSquareControl } from './display/figures/creditSquareControl';
export { spokesControl } from './display/figures/spokesControl';
export { swarmControl } from './display/figures/swarmControl';
export { customsControl } from './display/figures/customsControl';
export { mirrorControl } from './display/figures/mirrorControl';
export { batchJudgedBy, leaveOneOutControl } from './display/figures/leaveOneOutControl';
export { whiteningControl } from './display/figures/whiteningControl';
export { bestDiscount, biasVarianceAt, biasVarianceControl } from './display/figures/biasVarianceControl';
export { raceControl } from './display/figures/raceControl';
export { entropyControl } from './display/figures/entropyControl';
export { feedbackControl } from './display/figures/feedbackControl';

// The course: its set-up, claims that are held, predictions
export { checkSetup, type SetupCheck } from './course/checkSetup';
export { assert } from './course/assert';
export { near } from './course/near';
export { predict } from './course/predict';
export { reveal } from './course/reveal';
export { showReport } from './course/showReport';

// Programs that are wrong on purpose
export { faults, type Fault, type FaultName } from './course/gallery/faults';
export { trainWithFaults } from './course/gallery/trainWithFaults';
export { type ProgramOptions } from './course/gallery/program';
export { exhibit, exhibitCard, type Exhibit, type ExhibitOptions } from './course/gallery/exhibit';

// Proofs that can be checked
export { assumptionTable } from './proofs/assumptionTable';
export { checkProof } from './proofs/checkProof';
export { atLeast, because, given, solves } from './proofs/line';
export { toHtml } from './proofs/toHtml';
export type { Proof } from './proofs/proof';
export type { ProofReport } from './proofs/report';
