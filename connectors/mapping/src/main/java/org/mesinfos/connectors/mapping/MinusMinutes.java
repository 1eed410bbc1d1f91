package org.mesinfos.connectors.mapping;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.value.Unreadable;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Subtraction of a number of minutes from a time, such as to compute the start of an interval from its end and length.
 *
 * @param text text that contains the number of minutes
 */
record MinusMinutes(FieldText text) implements Adjustment {

    private static final Unreadable UNREADABLE = Unreadable.invalid("a whole number of minutes");
    private static final int MAXIMUM_DIGITS = 7;
    private static final String CONSTANT = "constant";
    private static final WholeNumbers MINUTES = new WholeNumbers(1, 9_999_999);

    /** Compiles the length of a time: a constant, or a source in the row or its file. */
    static FieldText length(YamlMap selector, Scope scope) {
        if (!selector.has(CONSTANT)) {
            return TextCompiler.closedText(selector, scope);
        }
        int minutes = selector.wholeNumber(CONSTANT, MINUTES).orElse(1);
        selector.rejectUnknownKeys();
        return new FieldText(new TextSource.Constant(String.valueOf(minutes)), Set.of(), Optional.empty());
    }

    /** Returns the schema of {@link #length}. */
    static JsonSchema schema(JsonSchema source) {
        JsonSchema constant = Keys.NONE
                .key(CONSTANT, MINUTES.schema(), "The same number for all rows.")
                .closed();
        return JsonSchema.of("type", Keys.TEXT_OR_MAPPING)
                .and(JsonSchema.cases(Map.of(JsonSchema.required(CONSTANT), constant), source));
    }

    @Override
    public Object adjust(Object value, RowState state, MappedRow row) {
        String minutes = text.read(state, row);
        if (minutes == null
                || minutes.length() > MAXIMUM_DIGITS
                || !minutes.chars().allMatch(MinusMinutes::isDigit)) {
            return UNREADABLE;
        }
        try {
            return TimeReaders.inSupportedYears(
                    ((Temporal) value).minus(Duration.ofMinutes(Integer.parseInt(minutes))));
        } catch (DateTimeException outOfRange) {
            return TimeReaders.OUT_OF_RANGE;
        }
    }

    @Override
    public String name(RowState state, MappedRow row) {
        return text.source().name(row);
    }

    @Override
    public String foundKind(RowState state, MappedRow row) {
        return text.foundKind(state, row);
    }

    /** Marks the length as captured if the pattern took all of it: start and end together imply it. */
    @Override
    public void markCaptured(RowState state, MappedRow row) {
        text.markCapturedIfWhole(state, row);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
