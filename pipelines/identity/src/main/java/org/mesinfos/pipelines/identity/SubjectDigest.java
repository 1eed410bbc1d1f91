package org.mesinfos.pipelines.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.Digests;

/** Names a subject where its reference must not stand: 32 hexadecimal digits of a SHA-256. */
public final class SubjectDigest {

    private static final char SEPARATOR = '\u001f';
    private static final int DIGITS = 32;

    private SubjectDigest() {}

    /** The digest of a subject of an organisation; rows without a subject share one for each organisation. */
    public static String of(String organisation, Optional<Subject> subject) {
        String text = organisation
                + subject.map(known -> SEPARATOR + known.kind().name() + SEPARATOR + known.normalised())
                        .orElse("");
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
