package org.mesinfos.connectors.mapping;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.format.match.MatchLimitException;
import org.mesinfos.connectors.mapping.value.Unreadable;

/**
 * Source of the text of a field, with the rules that extract the relevant part of it.
 *
 * @param source source of the text
 * @param nulls texts that mean "no value", such as {@code -}
 * @param pattern extracts the relevant part: the group {@code value}, else the first group, else the whole match
 */
record FieldText(TextSource source, Set<String> nulls, Optional<Pattern> pattern) {

    /** Text that no row has, in place of one whose declaration has a problem. */
    static final FieldText NONE = new FieldText(new TextSource.Slot(RowCompiler.NO_SLOT), Set.of(), Optional.empty());

    private static final String GROUP = "value";

    private static final Unreadable SEVERAL = Unreadable.invalid("one number").withKind("texts of several lines");

    /** Returns the relevant part of the text; null if there is none. */
    @Nullable
    String read(RowState state, MappedRow row) {
        String text = source.text(state, row);
        if (text == null || (!nulls.isEmpty() && nulls.contains(text))) {
            return null;
        }
        return pattern.isEmpty() ? text : captured(text, pattern.get());
    }

    /** Parses the text, which {@link #read} returned. Two numbers of several lines are not one number with a space in it. */
    Object parsed(String read, ValueReader reader, RowState state, MappedRow row) {
        return pattern.isEmpty() && reader.isOfOneNumber() && source.isOfSeveralLines(state, row)
                ? SEVERAL
                : reader.read(read, state);
    }

    /** Returns whether the relevant part is the whole text. */
    boolean isWhole(String read, RowState state, MappedRow row) {
        return pattern.isEmpty() || read.equals(source.text(state, row));
    }

    /** Marks the text as captured if the relevant part is all of it. */
    void markCapturedIfWhole(RowState state, MappedRow row) {
        String read = read(state, row);
        if (read != null && isWhole(read, state, row)) {
            source.markCaptured(state, row);
        }
    }

    /** Returns the kind of text that was delivered when {@link #read} returned null. */
    String foundKind(RowState state, MappedRow row) {
        String text = source.text(state, row);
        return text == null ? FoundValue.EMPTY : FoundValue.of(text);
    }

    /** Rejects a row in which a required text is missing. */
    void rejectMissing(RowState state, MappedRow row) {
        Unreadable missing = new Unreadable(RejectionReason.MISSING_VALUE, expected());
        state.reject(missing, row, source.name(row), foundKind(state, row));
    }

    String expected() {
        return pattern.map(wanted -> "a text that matches " + wanted).orElse("a value");
    }

    /** Returns null as well if the text needs too much work: it is then reported as a text that does not match. */
    private static @Nullable String captured(String text, Pattern pattern) {
        Matcher matcher = BoundedText.matcher(pattern, text);
        try {
            if (!matcher.find()) {
                return null;
            }
        } catch (MatchLimitException tooMuchWork) {
            return null;
        }
        String group = hasNamedGroup(pattern) ? matcher.group(GROUP) : matcher.group(matcher.groupCount() == 0 ? 0 : 1);
        String extracted = group == null ? "" : group.strip();
        return extracted.isEmpty() ? null : extracted;
    }

    private static boolean hasNamedGroup(Pattern pattern) {
        return pattern.pattern().contains("(?<" + GROUP + ">");
    }
}
