package org.mesinfos.connectors.mapping;

/** Parser from a delivered text to the value of a field. Immutable and thread-safe. */
interface ValueReader {

    /**
     * Returns the value in the form that {@link org.apache.avro.specific.SpecificRecord#put} expects, or an {@code
     * Unreadable}.
     *
     * @param text stripped text, not empty
     * @param state notified if the value does not express the whole text
     */
    Object read(String text, RowState state);

    /** Returns whether the text is one number, so that several texts joined by a space would be another number. */
    default boolean isOfOneNumber() {
        return false;
    }
}
