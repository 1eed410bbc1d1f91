package org.mesinfos.pipelines.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.records.SubjectKind;

/**
 * Keyed digests of which {@linkplain Suppression suppression entries} consist. Without the key, nobody can check whether a
 * reference is among them.
 *
 * <p>References of customers and contracts are compared as written. Earlier versions compared all references in their
 * compact form, without case and separators; their entries are found by the {@code earlier} digests.
 */
public final class SuppressionDigest {

    private static final char SEPARATOR = '\u001f';
    private static final String SEALED = "ERASED";
    private static final Pattern SEALED_REFERENCE = Pattern.compile(SEALED + "[0-9A-F]{32}");

    private SuppressionDigest() {}

    /** Returns the digest of a subject of an organisation. */
    public static String of(PurposeKey key, String organisation, Subject subject) {
        return of(key, organisation, subject.kind(), subject.normalised());
    }

    /** Returns the digest of a row by its organisation, record type, subject and key, wherever it is delivered. */
    public static long of(PurposeKey key, AcceptedRow row) {
        return row.subject()
                .filter(subject -> isComparedAsWritten(subject.kind()))
                .map(subject -> of(key, "row as written", row, subject.normalised()))
                .orElseGet(() -> of(
                        key, "row", row, row.subject().map(Subject::normalised).orElse("")));
    }

    /**
     * Returns the digest by which a mention of a reference is found in names and files, in any notation: a file may write
     * {@code K 1} for {@code k-1}. Mentions suppress nothing.
     */
    public static String mention(PurposeKey key, String organisation, String reference) {
        return key.digest("mention" + SEPARATOR + organisation + SEPARATOR + Subject.compact(reference));
    }

    /** Returns the digest of a subject in the entries of this version; that of a sealed reference is in the reference. */
    static String of(PurposeKey key, String organisation, SubjectKind kind, String normalised) {
        return isSealed(normalised)
                ? normalised.substring(SEALED.length()).toLowerCase(Locale.ROOT)
                : subject(
                        key,
                        isComparedAsWritten(kind) ? "subject as written" : "subject",
                        organisation,
                        kind,
                        normalised);
    }

    /** Returns the digest of a subject in the entries of earlier versions. */
    static String earlier(PurposeKey key, String organisation, SubjectKind kind, String normalised) {
        return subject(key, "subject", organisation, kind, Subject.compact(normalised));
    }

    /** Returns the digest of a row in the entries of earlier versions. */
    static long earlier(PurposeKey key, AcceptedRow row) {
        String compact = row.subject()
                .map(subject -> Subject.compact(subject.reference()))
                .orElse("");
        return of(key, "row", row, compact);
    }

    static boolean isComparedAsWritten(SubjectKind kind) {
        return kind == SubjectKind.CUSTOMER || kind == SubjectKind.CONTRACT;
    }

    /** Returns the reference that replaces one with this digest. */
    static String sealed(String digest) {
        return SEALED + digest.toUpperCase(Locale.ROOT);
    }

    /** Returns whether a reference is the replacement of one. */
    public static boolean isSealed(String reference) {
        return SEALED_REFERENCE.matcher(reference).matches();
    }

    private static String subject(
            PurposeKey key, String purpose, String organisation, SubjectKind kind, String reference) {
        return key.digest(purpose + SEPARATOR + organisation + SEPARATOR + kind.name() + SEPARATOR + reference);
    }

    private static long of(PurposeKey key, String purpose, AcceptedRow row, String reference) {
        return key.number(purpose
                + SEPARATOR
                + row.origin().getOrganisation()
                + SEPARATOR
                + row.type().name()
                + SEPARATOR
                + row.subject()
                        .map(subject -> subject.kind().name() + SEPARATOR + reference)
                        .orElse("")
                + SEPARATOR
                + row.row().getKeyKind()
                + SEPARATOR
                + row.row().getKey());
    }
}
