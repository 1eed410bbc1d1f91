package org.mesinfos.connectors.mapping.value;

import java.util.Optional;

/** Names of the fields that contain the start and the end of a period, such as {@code interval_start} and {@code end_instant}. */
final class PeriodFields {

    private static final String START = "start";
    private static final String END = "end";

    private PeriodFields() {}

    static boolean isEnd(String field) {
        return field.startsWith(END + "_") || field.endsWith("_" + END);
    }

    /** Returns the field with the start of the period that a field ends. */
    static Optional<String> startOf(String field) {
        if (field.startsWith(END + "_")) {
            return Optional.of(START + field.substring(END.length()));
        }
        return field.endsWith("_" + END)
                ? Optional.of(field.substring(0, field.length() - END.length()) + START)
                : Optional.empty();
    }
}
