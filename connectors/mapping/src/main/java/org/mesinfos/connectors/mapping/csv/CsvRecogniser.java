package org.mesinfos.connectors.mapping.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.match.BoundedText;

/** Decision, from a preview, whether a file has the format of a mapping. */
final class CsvRecogniser {

    /** Strength for a complete header row. */
    private static final int FULL_HEADER_STRENGTH = 80;
    /** Strength for a file without header whose values match. */
    private static final int VALUES_ONLY_STRENGTH = 55;
    /**
     * Maximum penalty for columns that the mapping does not declare, so that a more complete mapping takes precedence.
     */
    private static final int MAX_UNKNOWN_COLUMN_PENALTY = 25;

    private static final int PATTERN_BONUS = 5;
    private static final int MAX_NEARNESS = 99;

    private final CsvPlan plan;

    CsvRecogniser(CsvPlan plan) {
        this.plan = plan;
    }

    Recognition recognise(FilePreview preview) {
        String text = preview.text();
        if (isAnotherFormat(text)) {
            return Recognition.OTHER_FORMAT;
        }
        CsvDialectDetector.DialectMatch look =
                new CsvDialectDetector(preview.view(CsvHead.class, CsvHead::of)).detect(plan);
        List<String> missing = new ArrayList<>();
        if (look.matchPercent() < 100) {
            CsvHeader.missing(look.header(), plan).forEach(column -> missing.add("column \"" + column.name() + "\""));
            if (plan.settings().header() == CsvSettings.HeaderPresence.NONE) {
                missing.add(plan.settings().columns().size() + " columns" + firstOfOtherSize(look));
            }
        }
        for (Pattern pattern : plan.recognitionRules().patterns()) {
            if (!BoundedText.matcher(pattern, text).find()) {
                missing.add("a text that matches " + pattern);
            }
        }
        if (missing.isEmpty()) {
            missing.addAll(wrongValues(look));
        }
        return missing.isEmpty() ? claimed(look) : Recognition.declined(nearness(look, text), missing);
    }

    /**
     * Returns the percentage of expected features in the file. Patterns count as much as columns. Unpivoted columns do
     * not count, so that a mapping with only a pattern is not similar to every table without it. Without column names,
     * the values are the features, because many tables have the same number of columns: with it alone, a file has 1 %.
     */
    private int nearness(CsvDialectDetector.DialectMatch look, String text) {
        boolean named = plan.settings().header() == CsvSettings.HeaderPresence.PRESENT;
        int values = plan.recognitionRules().values().size();
        int features = named ? CsvHeader.expected(plan).size() - (plan.unpivot().isPresent() ? 1 : 0) : values;
        int fitting = named ? features : values - wrongValues(look).size();
        List<Pattern> signs = plan.recognitionRules().patterns();
        long seen = signs.stream()
                .filter(sign -> BoundedText.matcher(sign, text).find())
                .count();
        long found = (long) look.matchPercent() * fitting + 100 * seen;
        int percent = (int) Math.min(MAX_NEARNESS, found / Math.max(1, features + signs.size()));
        return named || look.matchPercent() == 0 ? percent : Math.max(1, percent);
    }

    private Recognition claimed(CsvDialectDetector.DialectMatch look) {
        boolean named = plan.settings().header() == CsvSettings.HeaderPresence.PRESENT;
        int signs = plan.recognitionRules().patterns().isEmpty() ? 0 : PATTERN_BONUS;
        if (!named) {
            return Recognition.claimed(
                    VALUES_ONLY_STRENGTH + signs, "the values of its first rows have the declared form");
        }
        int unknown = CsvHeader.of(look.header(), plan).unknownColumns(plan);
        int expected = CsvHeader.expected(plan).size();
        String reason = "its header has the "
                + (expected == 1 ? "expected column" : expected + " expected columns")
                + (unknown == 0 ? "" : " and " + unknown + (unknown == 1 ? " other" : " others"));
        return Recognition.claimed(
                FULL_HEADER_STRENGTH + signs - Math.min(MAX_UNKNOWN_COLUMN_PENALTY, 2 * unknown), reason);
    }

    /** Returns the first row with another number of cells, as an addition to a message. */
    private String firstOfOtherSize(CsvDialectDetector.DialectMatch look) {
        return look.rows().stream()
                .filter(line -> !CsvDialectDetector.hasExpectedSize(line, plan.settings()))
                .findFirst()
                .map(line -> " (line " + line.number() + " has " + line.cells().orElseThrow().length + ")")
                .orElse("");
    }

    private List<String> wrongValues(CsvDialectDetector.DialectMatch look) {
        List<String> wrong = new ArrayList<>();
        CsvRow row = new CsvRow(plan);
        row.setHeader(CsvHeader.of(look.header(), plan));
        for (Map.Entry<Integer, Pattern> value :
                plan.recognitionRules().values().entrySet()) {
            boolean all = look.rows().stream().allMatch(line -> {
                row.set(line.cells().orElseThrow(), line.number());
                String text = row.value(value.getKey());
                return text != null
                        && BoundedText.matcher(value.getValue(), text).matches();
            });
            if (!all || look.rows().isEmpty()) {
                wrong.add("values of \"" + row.name(value.getKey()) + "\" that match " + value.getValue());
            }
        }
        return wrong;
    }

    private static boolean isAnotherFormat(String text) {
        String start = text.stripLeading();
        return start.startsWith("<") || start.startsWith("%PDF") || start.startsWith("{");
    }
}
