package org.mesinfos.connectors.intake;

import org.apache.tika.Tika;

/** Tells the type of a file by its first bytes, with its name as a hint; no parser looks at the body. */
public final class MediaTypes {

    private static final Tika TIKA = new Tika();

    private MediaTypes() {}

    /**
     * The media type without parameters, such as {@code text/csv}; {@code application/octet-stream} when nothing is
     * known.
     *
     * @param head the first bytes of the file
     * @param fileName the last part of its name
     */
    public static String detect(byte[] head, String fileName) {
        String type = TIKA.detect(head, fileName);
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters).strip();
    }
}
