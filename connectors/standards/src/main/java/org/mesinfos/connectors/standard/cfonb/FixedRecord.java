package org.mesinfos.connectors.standard.cfonb;

import org.mesinfos.connectors.api.Locator;

/**
 * One record of 120 characters.
 *
 * @param line physical line it stands on, from 1
 * @param text its characters; blanks that were cut off its end are there again
 */
record FixedRecord(long line, String text) {

    static final int LENGTH = 120;

    static final String OLD_BALANCE = "01";
    static final String MOVEMENT = "04";
    static final String COMPLEMENT = "05";
    static final String NEW_BALANCE = "07";

    /** @param text at most 120 characters */
    static FixedRecord of(long line, String text) {
        return new FixedRecord(
                line, text.length() == LENGTH ? text : text + " ".repeat(Math.max(0, LENGTH - text.length())));
    }

    /** The characters from one place to another, from 1, both included. */
    String raw(int first, int last) {
        return text.substring(first - 1, last);
    }

    /** The same without blanks around. */
    String zone(int first, int last) {
        return raw(first, last).strip();
    }

    String code() {
        return raw(1, 2);
    }

    String bank() {
        return zone(3, 7);
    }

    String branch() {
        return zone(12, 16);
    }

    String currency() {
        return zone(17, 19);
    }

    String account() {
        return zone(22, 32);
    }

    /** Day of the balance or of the booking, as written. */
    String day() {
        return zone(35, 40);
    }

    /**
     * Whether both are of one account, by its number. Movements of some groups have the code of another of their banks than
     * the balances around them.
     */
    boolean isOfAccountOf(FixedRecord other) {
        return account().equals(other.account());
    }

    Locator locator() {
        return Locator.line(line);
    }

    /** A place of it for rejections and {@code additional}. */
    String name(int first, int last) {
        return code() + "." + first + "-" + last;
    }
}
