package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;

/** Condition of a mapping about a row, such as {@code column: Type, equals: [A, B]}. Immutable and thread-safe. */
sealed interface Condition {

    Condition ALWAYS = new All(List.of());

    boolean holds(RowState state, MappedRow row);

    /** The text equals one of several texts. An absent text equals none. */
    record OneOf(TextSource source, Set<String> texts) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && texts.contains(text);
        }
    }

    /** The pattern is found in the text. */
    record Matches(TextSource source, Pattern pattern) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && BoundedText.matcher(pattern, text).find();
        }
    }

    /** The text names a total or a balance. */
    record NamesBalance(TextSource source, BalanceLabel label) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && label.matches(text);
        }
    }

    /** The text starts with one of several prefixes. */
    record StartsWith(TextSource source, List<String> prefixes) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && prefixes.stream().anyMatch(text::startsWith);
        }
    }

    /** The text is absent. */
    record Empty(TextSource source) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            return source.text(state, row) == null;
        }
    }

    /** The other condition does not hold. */
    record Not(Condition other) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            return !other.holds(state, row);
        }
    }

    /** All of several conditions hold. */
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

    /** At least one of several conditions holds. */
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
