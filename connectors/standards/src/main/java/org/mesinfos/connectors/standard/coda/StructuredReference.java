package org.mesinfos.connectors.standard.coda;

import java.util.Optional;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;

/** Reference of a Belgian payment: ten digits, and two check digits, the remainder of their division by 97. */
final class StructuredReference {

    private static final int LENGTH = 12;
    private static final int NUMBER_LENGTH = 10;
    private static final int MODULUS = 97;

    private StructuredReference() {}

    /** Returns the reference if its check digits are correct. */
    static Optional<String> of(String text) {
        if (text.length() != LENGTH || !FixedLengthRecord.isDigits(text)) {
            return Optional.empty();
        }
        int remainder = (int) (Long.parseLong(text.substring(0, NUMBER_LENGTH)) % MODULUS);
        int check = Integer.parseInt(text.substring(NUMBER_LENGTH));
        return check == (remainder == 0 ? MODULUS : remainder) ? Optional.of(text) : Optional.empty();
    }
}
