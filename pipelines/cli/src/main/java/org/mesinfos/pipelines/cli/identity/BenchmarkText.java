package org.mesinfos.pipelines.cli.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.pipelines.identity.benchmark.BenchmarkResult;
import org.mesinfos.pipelines.identity.benchmark.CalibrationBin;
import org.mesinfos.pipelines.identity.benchmark.MisjudgedPair;
import org.mesinfos.pipelines.identity.benchmark.PairCounts;
import org.mesinfos.pipelines.identity.benchmark.RuleCount;

/** Formatter of the result of a benchmark as text or JSON. */
enum BenchmarkText {
    /** Text for people. */
    WORDS {
        @Override
        String set(BenchmarkResult result) {
            StringBuilder text = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%s: %d records of %d persons%n"
                            + "  pairs by score alone: %s%n"
                            + "  clusters: %s; %d persons complete, %d pairs of clusters to review%n"
                            + "  false merges: %d pairs, %s%n"
                            + "  blocking: recall %.4f with %d candidate pairs%n"
                            + "  %.1f s to train, %.1f s to link%n"
                            + "  calibration, by log2 of the odds:",
                    result.name(),
                    result.records(),
                    result.persons(),
                    words(result.pairs()),
                    words(result.clusters()),
                    result.wholePersons(),
                    result.reviews(),
                    result.clusters().falseMerges(),
                    prediction(result),
                    result.blockingRecall(),
                    result.comparedPairs(),
                    result.secondsTraining(),
                    result.secondsLinking()));
            for (CalibrationBin bin : result.calibration()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%n    from %3.0f: %d pairs, %.1f expected matches, %d matches",
                        bin.lowerBound(),
                        bin.pairs(),
                        bin.expectedMatches(),
                        bin.matches()));
            }
            for (RuleCount rule : result.rules()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%n  rule %s: %d pairs, %d of two people",
                        rule.rule(),
                        rule.pairs(),
                        rule.wrong()));
            }
            result.wrong().forEach(pair -> text.append(pair("wrong", pair)));
            result.missed().forEach(pair -> text.append(pair("missed", pair)));
            return text.toString();
        }

        private String pair(String kind, MisjudgedPair pair) {
            return String.format(
                    Locale.ROOT,
                    "%n  %s: %s, %s, %.1f bits: %s",
                    kind,
                    pair.first(),
                    pair.second(),
                    pair.evidence().logOdds(),
                    levels(pair));
        }

        private String levels(MisjudgedPair pair) {
            return Stream.of(
                            pair.evidence().fields().stream()
                                    .map(field -> String.format(
                                            Locale.ROOT,
                                            "%s %s %.1f",
                                            field.field().label(),
                                            field.level(),
                                            field.matchWeight())),
                            pair.evidence().rule().stream().map(rule -> "rule " + rule.label()),
                            pair.evidence().contradictions().stream()
                                    .map(veto -> "contradiction " + veto.name().toLowerCase(Locale.ROOT)))
                    .flatMap(texts -> texts)
                    .collect(Collectors.joining(", "));
        }

        private String prediction(BenchmarkResult result) {
            return result.predictedInterval()
                    .map(interval -> String.format(
                            Locale.ROOT,
                            "predicted %.1f (95 %%: %d to %d)",
                            result.predictedFalseMerges(),
                            interval.least(),
                            interval.most()))
                    .orElseGet(() -> "not predicted: " + result.unpredictable().orElseThrow());
        }

        private String words(PairCounts counts) {
            return String.format(
                    Locale.ROOT,
                    "precision %.5f, recall %.4f, F1 %.4f",
                    counts.precision(),
                    counts.recall(),
                    counts.f1());
        }
    },
    /** JSON for programs, one object per line. */
    JSON_LINES {
        @Override
        String set(BenchmarkResult result) {
            ObjectNode node = JSON.createObjectNode()
                    .put("set", result.name())
                    .put("records", result.records())
                    .put("persons", result.persons())
                    .put("persons_whole", result.wholePersons());
            node.set("pairs", node(result.pairs()));
            node.set("clusters", node(result.clusters()));
            node.put("false_merges", result.clusters().falseMerges())
                    .put(
                            "predicted_false_merges",
                            result.unpredictable().isEmpty() ? result.predictedFalseMerges() : null)
                    .put("misfit", result.unpredictable().orElse(null))
                    .put("blocking_recall", result.blockingRecall())
                    .put("compared_pairs", result.comparedPairs())
                    .put("reviews", result.reviews())
                    .put("score_recall_at_precision_999", result.recallAtPrecision999())
                    .put("seconds_learning", result.secondsTraining())
                    .put("seconds_linking", result.secondsLinking());
            ArrayNode bins = node.putArray("calibration");
            for (CalibrationBin bin : result.calibration()) {
                bins.addObject()
                        .put("from_log2_odds", bin.lowerBound())
                        .put("pairs", bin.pairs())
                        .put("expected_right", bin.expectedMatches())
                        .put("right", bin.matches());
            }
            ArrayNode rules = node.putArray("rules");
            for (RuleCount rule : result.rules()) {
                rules.addObject()
                        .put("rule", rule.rule())
                        .put("pairs", rule.pairs())
                        .put("wrong", rule.wrong());
            }
            result.wrong().forEach(pair -> node.withArray("wrong").add(node(pair)));
            result.missed().forEach(pair -> node.withArray("missed").add(node(pair)));
            return node.toString();
        }

        private ObjectNode node(MisjudgedPair pair) {
            ObjectNode node = JSON.createObjectNode()
                    .put("first", pair.first())
                    .put("second", pair.second())
                    .put("log2_odds", pair.evidence().logOdds());
            pair.evidence().rule().ifPresent(rule -> node.put("rule", rule.label()));
            pair.evidence()
                    .fields()
                    .forEach(
                            field -> node.withObject("levels").put(field.field().label(), field.level()));
            return node;
        }

        private ObjectNode node(PairCounts counts) {
            return JSON.createObjectNode()
                    .put("true_pairs", counts.truePairs())
                    .put("linked_pairs", counts.linked())
                    .put("right_pairs", counts.correct())
                    .put("precision", counts.precision())
                    .put("recall", counts.recall())
                    .put("f1", counts.f1());
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    abstract String set(BenchmarkResult result);
}
