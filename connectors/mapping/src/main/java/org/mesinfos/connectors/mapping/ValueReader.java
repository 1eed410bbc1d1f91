package org.mesinfos.connectors.mapping;

/** Turns a delivered text into the value of a field. Immutable and safe for use by several threads. */
interface ValueReader {

    /**
     * The value as {@link org.apache.avro.specific.SpecificRecord#put} takes it, or an {@link Unreadable}.
     *
     * @param text not empty, without surrounding spaces
     * @param state told when the value does not hold everything the text says
     */
    Object read(String text, RowState state);
}
