package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.value.Unreadable;

/** Readers for texts, booleans and codes. */
final class BasicReaders {

    private BasicReaders() {}

    /** Reader that returns the text itself. */
    record TextReader() implements ValueReader {
        @Override
        public Object read(String text, RowState state) {
            return text;
        }
    }

    /**
     * Reader for currencies. A text that denotes one currency of ISO 4217 becomes its code, and is also stored in {@code additional} if
     * it differs from the code; anything else, such as the code of a virtual currency, is kept.
     */
    record CurrencyReader() implements ValueReader {

        /** Returns whether a field has the code of a currency. */
        static boolean isForField(String name) {
            return name.equals("currency") || name.endsWith("_currency");
        }

        @Override
        public Object read(String text, RowState state) {
            if (Currencies.isCode(text)) {
                return text;
            }
            Optional<String> code = Currencies.ofValue(text);
            if (code.isPresent()) {
                state.markInexact();
            }
            return code.orElse(text);
        }
    }

    /** Reader for booleans in the usual spellings. A text with capitals is also stored in {@code additional}. */
    record BooleanReader() implements ValueReader {
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
            state.clearInexact();
            return UNREADABLE;
        }
    }

    /**
     * Reader for a declared list of codes. If several codes share a value, or if the value replaces all other codes,
     * the value alone does not identify the code. The code is then also stored in {@code additional}.
     *
     * @param values value by delivered code
     * @param ambiguousValues values of more than one code
     * @param otherwise value of all codes that are not listed; if absent, such a code is rejected
     */
    record CodeReader(
            Map<String, Object> values, Set<Object> ambiguousValues, Optional<Object> otherwise, Unreadable unknown)
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
            if (ambiguousValues.contains(value)) {
                state.markInexact();
            }
            return value;
        }

        private static String expected(Map<String, Object> values) {
            List<String> codes = values.keySet().stream().sorted().toList();
            return "one of " + String.join(", ", codes);
        }
    }

    /** Reader that removes literal texts, such as a currency sign, before another reader parses the value. */
    record StrippingReader(List<String> texts, ValueReader reader) implements ValueReader {

        /** Result for a text that has nothing else than the texts to strip. An optional field stays unknown. */
        private static final Unreadable NOTHING = Unreadable.undecided("more than the texts to strip");

        @Override
        public boolean isOfOneNumber() {
            return reader.isOfOneNumber();
        }

        @Override
        public Object read(String text, RowState state) {
            String remaining = text;
            for (String strip : texts) {
                remaining = remaining.replace(strip, "");
            }
            Object value = reader.read(remaining.strip(), state);
            return "".equals(value) ? NOTHING : value;
        }
    }
}
