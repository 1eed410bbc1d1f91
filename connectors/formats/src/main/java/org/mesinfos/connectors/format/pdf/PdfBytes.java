package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;

/** Bytes of a PDF file, with checks that need no parser. */
final class PdfBytes {

    private static final int SIGNATURE_RANGE = 1024;
    private static final int END_MARKER_RANGE = 4096;

    private PdfBytes() {}

    static byte[] of(SourceContent content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        }
    }

    /** Returns a reason not to parse the file; empty if there is none. */
    static Optional<PdfReadFailure> fault(SourceContent content, PdfLimits limits) {
        if (content.size() == 0) {
            return Optional.of(PdfReadFailure.EMPTY);
        }
        return content.size() > limits.bytes() ? Optional.of(PdfReadFailure.TOO_LARGE) : Optional.empty();
    }

    /** Returns whether the signature is within the first bytes, where PDF readers look for it. */
    static boolean isPdf(byte[] bytes) {
        return text(bytes, 0, Math.min(bytes.length, SIGNATURE_RANGE)).contains("%PDF-");
    }

    /** Returns whether the end-of-file marker is near the end. Without it, readers reconstruct missing parts. */
    static boolean hasEnd(byte[] bytes) {
        int from = Math.max(0, bytes.length - END_MARKER_RANGE);
        return text(bytes, from, bytes.length - from).contains("%%EOF");
    }

    /**
     * Returns whether a document that could not be opened is encrypted, with a certificate or an unsupported method.
     */
    static boolean isEncrypted(byte[] bytes) {
        return text(bytes, 0, bytes.length).contains("/Encrypt");
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
