package org.mesinfos.connectors.mapping.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.csv.CellText;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** A rule that captures a value outside the rows, such as the account number in the preamble. */
sealed interface ContextRule {

    /** Keys of a definition, of which each has one. */
    List<String> KEYS = List.of("line", "label", "below", "column-name");

    /** Returns the delivered name of the value, as declared in the mapping. */
    String name();

    /** Returns whether a line outside of the rows contains the value or its label. */
    boolean isIn(String text, List<String> cells);

    /** Returns whether a line between rows is the first one above another table. */
    default boolean startsTable(String text, List<String> cells) {
        return isIn(text, cells);
    }

    /** Returns the value in a line outside of the rows; empty if the line has none. */
    default Optional<String> captured(String text, List<String> cells) {
        return Optional.empty();
    }

    /** Capture of the first group of a pattern from a line before the header. */
    record Line(String name, Pattern pattern) implements ContextRule {
        @Override
        public boolean isIn(String text, List<String> cells) {
            return captured(text, cells).isPresent();
        }

        @Override
        public Optional<String> captured(String text, List<String> cells) {
            return group(BoundedText.matcher(pattern, text));
        }
    }

    /** Capture of the cell after a label. */
    record Label(String name, List<String> labels) implements ContextRule {
        @Override
        public boolean isIn(String text, List<String> cells) {
            return find(cells) >= 0;
        }

        @Override
        public boolean startsTable(String text, List<String> cells) {
            return captured(text, cells).isPresent() || isAlone(cells);
        }

        @Override
        public Optional<String> captured(String text, List<String> cells) {
            int label = find(cells);
            return label < 0 ? Optional.empty() : filledFrom(cells, label + 1);
        }

        private int find(List<String> cells) {
            for (int i = 0; i < cells.size(); i++) {
                if (labels.contains(NormalisedText.of(cells.get(i)))) {
                    return i;
                }
            }
            return -1;
        }

        /** Returns whether a row has the label and nothing else. */
        private boolean isAlone(List<String> cells) {
            return find(cells) >= 0
                    && cells.stream()
                                    .map(CellText::clean)
                                    .filter(Objects::nonNull)
                                    .count()
                            == 1;
        }

        /**
         * Returns the next cell with a value. Merged cells are exported with empty cells after them; a cell that is
         * another label is not a value.
         */
        private static Optional<String> filledFrom(List<String> cells, int first) {
            return cells.stream()
                    .skip(first)
                    .map(CellText::clean)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .filter(value -> !value.endsWith(":"));
        }
    }

    /** Capture of the cell below a name. */
    record Below(String name, List<String> names) implements ContextRule {
        @Override
        public boolean isIn(String text, List<String> cells) {
            return find(cells) >= 0;
        }

        /** Returns the index of the name in a row, from 0; -1 if the row does not contain it. */
        int find(List<String> cells) {
            for (int i = 0; i < cells.size(); i++) {
                if (names.contains(NormalisedText.of(cells.get(i)))) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** Capture of the first group of a pattern from a column name, such as the currency in {@code Debit (CHF)}. */
    record ColumnName(String name, Pattern pattern) implements ContextRule {
        @Override
        public boolean isIn(String text, List<String> cells) {
            return false;
        }

        Optional<String> capture(List<String> header) {
            for (String cell : header) {
                Optional<String> found = group(BoundedText.matcher(pattern, cell));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }

    static ContextRule of(String name, YamlMap definition) {
        List<ContextRule> rules = new ArrayList<>();
        pattern("line", definition).ifPresent(pattern -> rules.add(new Line(name, pattern)));
        pattern("column-name", definition).ifPresent(pattern -> rules.add(new ColumnName(name, pattern)));
        List<String> labels = definition.texts("label");
        if (!labels.isEmpty()) {
            rules.add(new Label(delivered(labels), normalised(labels)));
        }
        List<String> below = definition.texts("below");
        if (!below.isEmpty()) {
            rules.add(new Below(below.get(0), normalised(below)));
        }
        if (KEYS.stream().filter(definition::has).count() != 1) {
            definition
                    .problems()
                    .add(definition.location(), "a context is captured by one of line, label, below or column-name");
        }
        return rules.isEmpty() ? new Label(name, List.of()) : rules.get(0);
    }

    /** Returns a pattern whose first group is the value. Without one, the text that marks the value would be a part of it. */
    private static Optional<Pattern> pattern(String key, YamlMap definition) {
        Optional<Pattern> pattern = definition.pattern(key);
        if (pattern.filter(found -> found.matcher("").groupCount() == 0).isPresent()) {
            definition.problem(
                    key, "\"" + key + "\" has no group, expected the value in parentheses, such as \"Account (\\d+)\"");
        }
        return pattern;
    }

    private static String delivered(List<String> labels) {
        return labels.get(0).replaceFirst("\\s*:\\s*$", "");
    }

    private static List<String> normalised(List<String> names) {
        return names.stream().map(NormalisedText::of).toList();
    }

    private static Optional<String> group(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group(1)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
