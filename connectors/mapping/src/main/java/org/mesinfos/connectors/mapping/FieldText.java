package org.mesinfos.connectors.mapping;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a field: where it stands and which part of it counts.
 *
 * @param source where it stands
 * @param nulls texts that stand for no value, such as {@code -}
 * @param pattern of which the group {@code value}, else the first, else the whole match, is what counts
 */
record FieldText(TextSource source, Set<String> nulls, Optional<Pattern> pattern) {

    private static final String GROUP = "value";

    /** The part that counts; null when there is none. */
    String read(RowState state, MappedRow row) {
        String text = source.text(state, row);
        if (text == null || (!nulls.isEmpty() && nulls.contains(text))) {
            return null;
        }
        return pattern.isEmpty() ? text : captured(text, pattern.get());
    }

    /** Whether the part that counts is all there is. */
    boolean isWhole(String read, RowState state, MappedRow row) {
        return pattern.isEmpty() || read.equals(source.text(state, row));
    }

    /** What stands there when {@link #read} found nothing. */
    String found(RowState state, MappedRow row) {
        String text = source.text(state, row);
        return text == null ? "empty" : FoundKind.of(text);
    }

    String expected() {
        return pattern.map(wanted -> "a text that matches " + wanted).orElse("a value");
    }

    private static String captured(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String group = hasNamedGroup(pattern) ? matcher.group(GROUP) : matcher.group(matcher.groupCount() == 0 ? 0 : 1);
        String kept = group == null ? "" : group.strip();
        return kept.isEmpty() ? null : kept;
    }

    private static boolean hasNamedGroup(Pattern pattern) {
        return pattern.pattern().contains("(?<" + GROUP + ">");
    }
}
