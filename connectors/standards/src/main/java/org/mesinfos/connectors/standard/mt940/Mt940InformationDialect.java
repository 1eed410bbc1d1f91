package org.mesinfos.connectors.standard.mt940;

/** A format that banks use in the information to account owner (field 86). */
interface Mt940InformationDialect {

    /**
     * Reads a text if it has this format.
     *
     * @param name name of the field, used as key prefix in {@code additional}
     * @return false if the text has another format; then nothing was set
     */
    boolean read(String name, String text, Mt940Details details);
}
