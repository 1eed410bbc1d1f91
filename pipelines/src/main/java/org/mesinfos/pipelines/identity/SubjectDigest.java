package org.mesinfos.pipelines.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.mesinfos.connectors.Subject;

/** Names a subject where its reference must not stand: 32 hexadecimal digits of a SHA-256. */
public final class SubjectDigest {

    private static final char SEPARATOR = '\u001f';
    private static final int BYTES = 16;

    private SubjectDigest() {}

    /** The digest of a subject of an organisation; rows without a subject share one for each organisation. */
    public static String of(String organisation, Optional<Subject> subject) {
        String text = organisation
                + subject.map(known -> SEPARATOR + known.kind().name() + SEPARATOR + known.normalised())
                        .orElse("");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
