package org.mesinfos.pipelines.dedup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.mesinfos.pipelines.rows.Digests;

/**
 * Computation of record ids from the fields that identify an event, so that a record keeps its id when other rows are
 * delivered. Not thread-safe.
 *
 * <p>The id is the first 32 hexadecimal digits of the SHA-256 of record type, organisation, kind of subject, normalised
 * subject, kind of key, occurrence (from 1) and key, in UTF-8, joined by U+001F.
 */
final class RecordIdentity {

    private static final char SEPARATOR = '\u001f';
    private static final int ID_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest digest = Digests.newSha256();
    private final StringBuilder text = new StringBuilder(256);

    String id(EventKey event, int occurrence) {
        text.setLength(0);
        text.append(event.type().name()).append(SEPARATOR);
        text.append(event.organisation()).append(SEPARATOR);
        text.append(event.subjectKind() == null ? "" : event.subjectKind().name())
                .append(SEPARATOR);
        text.append(event.subject()).append(SEPARATOR);
        text.append(event.keyKind().name()).append(SEPARATOR);
        text.append(occurrence).append(SEPARATOR);
        text.append(event.key());
        byte[] hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HEX.formatHex(hash, 0, ID_BYTES);
    }
}
