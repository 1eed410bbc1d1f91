package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A test on a row. Immutable and safe for use by several threads. */
sealed interface Condition {

    Condition ALWAYS = new All(List.of());

    boolean holds(RowState state, MappedRow row);

    /** The text is one of several. An absent text is none of them. */
    record OneOf(TextSource source, Set<String> texts) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && texts.contains(text);
        }
    }

    /** The text contains a match. */
    record Matches(TextSource source, Pattern pattern) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && pattern.matcher(text).find();
        }
    }

    /** The text names a total or a balance. */
    record NamesBalance(TextSource source, BalanceText how) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && how.holds(text);
        }
    }

    /** The text begins with one of several. */
    record StartsWith(TextSource source, List<String> beginnings) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            String text = source.text(state, row);
            return text != null && beginnings.stream().anyMatch(text::startsWith);
        }
    }

    /** There is no text. */
    record Empty(TextSource source) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            return source.text(state, row) == null;
        }
    }

    /** Another condition does not hold. */
    record Not(Condition other) implements Condition {
        @Override
        public boolean holds(RowState state, MappedRow row) {
            return !other.holds(state, row);
        }
    }

    /** Every one of several holds. */
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

    /** At least one of several holds. */
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
