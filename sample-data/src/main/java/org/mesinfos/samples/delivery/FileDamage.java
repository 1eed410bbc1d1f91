package org.mesinfos.samples.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Damage of a file of calls: some malformed rows near its start, and a missing end.
 *
 * @param cutAtPerson the file ends within the first row of this person or a later one
 */
record FileDamage(int cutAtPerson) {

    /** No damage. */
    static final FileDamage NONE = new FileDamage(Integer.MAX_VALUE);

    private static final int TYPE = 3;
    private static final int TIME = 2;
    private static final int DURATION = 6;

    /** Damage of one row. */
    enum Fault {
        NONE(""),
        IMPOSSIBLE_TIME("INVALID_VALUE"),
        LETTERS_FOR_NUMBER("INVALID_VALUE"),
        UNKNOWN_TYPE("UNKNOWN_CODE"),
        NO_IDENTIFIER("MISSING_VALUE"),
        FIELD_TOO_FEW("WRONG_FIELD_COUNT"),
        CUT("MALFORMED_ROW");

        private final String reason;

        Fault(String reason) {
            this.reason = reason;
        }

        /** Returns the name of the expected rejection reason; empty if the row must be accepted. */
        Optional<String> reason() {
            return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
        }

        List<String> applyTo(List<String> fields) {
            List<String> spoiled = new ArrayList<>(fields);
            switch (this) {
                case NONE, CUT -> {}
                case IMPOSSIBLE_TIME -> spoiled.set(TIME, "2024-13-45T25:61:00+01:00");
                case LETTERS_FOR_NUMBER -> spoiled.set(DURATION, "douze");
                case UNKNOWN_TYPE -> spoiled.set(TYPE, "TELEPATHIE");
                case NO_IDENTIFIER -> spoiled.set(0, "");
                case FIELD_TOO_FEW -> spoiled.remove(spoiled.size() - 1);
            }
            return spoiled;
        }
    }

    /** Returns the damage of a row, counted from 1. */
    Fault of(long row, int person) {
        if (cutAtPerson == Integer.MAX_VALUE) {
            return Fault.NONE;
        }
        if (person >= cutAtPerson) {
            return Fault.CUT;
        }
        return switch ((int) Math.min(row, 100)) {
            case 4 -> Fault.IMPOSSIBLE_TIME;
            case 7 -> Fault.UNKNOWN_TYPE;
            case 11 -> Fault.FIELD_TOO_FEW;
            case 16 -> Fault.NO_IDENTIFIER;
            case 18 -> Fault.LETTERS_FOR_NUMBER;
            default -> Fault.NONE;
        };
    }
}
