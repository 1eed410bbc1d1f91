package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.mapping.value.BalanceLabel;

/** Condition of a mapping about a row, such as {@code column: Type, equals: [A, B]}. Immutable and thread-safe. */
sealed interface Condition {

    Condition ALWAYS = new All(List.of());

    boolean holds(RowState state, MappedRow row);

    /** Condition that a text equals one of several texts. An absent text equals none. */
    record OneOf(TextSource source, Set<String> texts) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && texts.contains(text);
        }
    }

    /** Condition that a pattern is found in a text. */
    record Matches(TextSource source, Pattern pattern) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && BoundedText.matcher(pattern, text).find();
        }
    }

    /** Condition that a text names a total or a balance. */
    record NamesBalance(TextSource source, BalanceLabel label) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && label.matches(text);
        }
    }

    /** Condition that a text starts with one of several prefixes. */
    record StartsWith(TextSource source, List<String> prefixes) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && prefixes.stream().anyMatch(text::startsWith);
        }
    }

    /** Condition that a text equals another text of the row. An absent text equals none. */
    record SameText(TextSource source, FieldText other) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && text.equals(other.read(state, row));
        }
    }

    /**
     * Condition that a text is absent.
     *
     * @param nulls texts that mean "no value"
     */
    record Empty(TextSource source, Set<String> nulls) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text == null || nulls.contains(text);
        }
    }

    /** Condition that another condition does not hold. */
    record Not(Condition other) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            return !other.holds(state, row);
        }
    }

    /** Condition that all of several conditions hold. */
    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            for (Condition condition : conditions) {
                if (!condition.holds(state, row)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Condition that at least one of several conditions holds. */
    record Any(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            for (Condition condition : conditions) {
                if (condition.holds(state, row)) {
                    return true;
                }
            }
            return false;
        }
    }
}
