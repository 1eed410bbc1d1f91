package org.mesinfos.connectors.format.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mesinfos.connectors.api.page.PdfAttachment;

/** Codec of an embedded file as one line of {@link PdfPageCodec}. */
final class AttachmentCodec {

    private AttachmentCodec() {}

    static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Decodes a whole line. */
    static PdfAttachment decode(String line) {
        String[] values = line.split("\t", 5);
        return new PdfAttachment(
                text(values[1]),
                text(values[2]),
                Base64.getDecoder().decode(values[4]),
                PdfAttachment.Extent.valueOf(values[3]));
    }

    private static String text(String encoded) {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
