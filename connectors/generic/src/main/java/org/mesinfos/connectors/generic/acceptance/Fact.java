package org.mesinfos.connectors.generic.acceptance;

/** A fact that each transaction must state. */
public enum Fact {
    /** The amount with its sign. */
    AMOUNT("amount"),
    /** The booking date. */
    DATE("booking_date");

    private final String field;

    Fact(String field) {
        this.field = field;
    }

    /** Returns the field of the record that holds the fact. */
    public String field() {
        return field;
    }
}
