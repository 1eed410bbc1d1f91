package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.RejectionReason;

/** Readers of texts, truth values and codes. */
final class PlainReaders {

    private PlainReaders() {}

    /** The text itself. */
    record TextReader() implements ValueReader {
        @Override
        public Object read(String text, RowState state) {
            return text;
        }
    }

    /** Yes or no in the usual spellings; an unusual one, such as capitals, is kept beside it. */
    record TruthReader() implements ValueReader {
        private static final Set<String> TRUE = Set.of("true", "yes", "y", "oui", "o", "1", "vrai");
        private static final Set<String> FALSE = Set.of("false", "no", "n", "non", "0", "faux");
        private static final Unreadable UNREADABLE = Unreadable.invalid("true, yes, oui, 1 or false, no, non, 0");

        @Override
        public Object read(String text, RowState state) {
            String lower = text.toLowerCase(java.util.Locale.ROOT);
            if (!lower.equals(text)) {
                state.markInexact();
            }
            if (TRUE.contains(lower)) {
                return true;
            }
            if (FALSE.contains(lower)) {
                return false;
            }
            state.takeInexact();
            return UNREADABLE;
        }
    }

    /**
     * A declared list of codes. A value that several codes share, or that stands for all others, does not tell which it
     * was: the code is then kept beside it.
     *
     * @param values delivered code to value
     * @param shared values that more than one code means
     * @param otherwise value of a code that is not in the list; without it the row is rejected
     */
    record CodeReader(Map<String, Object> values, Set<Object> shared, Optional<Object> otherwise, Unreadable unknown)
            implements ValueReader {

        CodeReader(Map<String, Object> values, Set<Object> shared, Optional<Object> otherwise) {
            this(values, shared, otherwise, new Unreadable(RejectionReason.UNKNOWN_CODE, expected(values)));
        }

        @Override
        public Object read(String text, RowState state) {
            Object value = values.get(text);
            if (value == null) {
                if (otherwise.isEmpty()) {
                    return unknown;
                }
                state.markInexact();
                return otherwise.get();
            }
            if (shared.contains(value)) {
                state.markInexact();
            }
            return value;
        }

        private static String expected(Map<String, Object> values) {
            List<String> codes = values.keySet().stream().sorted().toList();
            return "one of " + String.join(", ", codes);
        }
    }

    /** Takes literal texts such as a currency sign off a value before another reader reads it. */
    record StrippingReader(List<String> texts, ValueReader reader) implements ValueReader {
        @Override
        public Object read(String text, RowState state) {
            String left = text;
            for (String strip : texts) {
                left = left.replace(strip, "");
            }
            return reader.read(left.strip(), state);
        }
    }
}
