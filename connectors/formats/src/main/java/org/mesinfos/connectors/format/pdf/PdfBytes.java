package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;

/** The bytes of a file, and what they tell before anything parses them. */
final class PdfBytes {

    private static final int SIGNATURE_WITHIN = 1024;
    private static final int END_MARK_WITHIN = 4096;

    private PdfBytes() {}

    static byte[] of(SourceContent content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        }
    }

    /** A reason not to look any further. */
    static Optional<PdfFault> fault(SourceContent content, PdfLimits limits) {
        if (content.size() == 0) {
            return Optional.of(PdfFault.EMPTY);
        }
        return content.size() > limits.bytes() ? Optional.of(PdfFault.TOO_LARGE) : Optional.empty();
    }

    /** Whether the signature stands where readers look for it. */
    static boolean isPdf(byte[] bytes) {
        return text(bytes, 0, Math.min(bytes.length, SIGNATURE_WITHIN)).contains("%PDF-");
    }

    /** Whether the end of file mark stands near the end; without it, readers guess at what is missing. */
    static boolean hasEnd(byte[] bytes) {
        int from = Math.max(0, bytes.length - END_MARK_WITHIN);
        return text(bytes, from, bytes.length - from).contains("%%EOF");
    }

    /** Whether a document that cannot be opened says why: it is encrypted, for a certificate or by unknown means. */
    static boolean isEncrypted(byte[] bytes) {
        return text(bytes, 0, bytes.length).contains("/Encrypt");
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
