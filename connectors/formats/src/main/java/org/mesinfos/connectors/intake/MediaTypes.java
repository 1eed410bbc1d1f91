package org.mesinfos.connectors.intake;

import org.apache.tika.Tika;

/**
 * Detection of the media type of a file from its first bytes, with its name as a hint. The rest of the file is not
 * parsed.
 */
final class MediaTypes {

    private static final Tika TIKA = new Tika();

    private MediaTypes() {}

    /**
     * Returns the media type without parameters, such as {@code text/csv}, or {@code application/octet-stream} if it is
     * unknown.
     *
     * @param head the first bytes of the file
     * @param fileName last segment of the path
     */
    public static String detect(byte[] head, String fileName) {
        String type = TIKA.detect(DetectionHead.of(head), fileName);
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters).strip();
    }
}
