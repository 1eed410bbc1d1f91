package org.mesinfos.pipelines.identity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.records.SubjectKind;

/**
 * Keyed entries that keep the rows of erased people out of a store: digests of their customer references, and of their
 * rows. Immutable and safe for use by several threads.
 *
 * <p>Links to an erased customer are <em>sealed</em>: reference and customer are replaced by keyed digests. They still
 * decide about the rows of the reference during the time of the holding, so that these rows go neither to nobody nor to
 * a former, later or further holder who does not own them.
 */
public final class Suppression {

    /** No person is erased. */
    public static final Suppression NONE =
            new Suppression(Optional.empty(), Set.of(), Set.of(), new long[0], Map.of(), List.of());

    /** Marker in place of the id of any erased person; no person id has this form. */
    static final String ERASED = "!erased";

    /** In place of an organisation, for names that identify an object beyond it; no organisation has this id. */
    private static final String ANY_ORGANISATION = "*";

    private final Optional<PurposeKey> key;
    private final Set<String> subjects;
    private final Set<String> references;
    private final long[] rows;
    /** Digests of subjects by which rejected rows show them. */
    private final Map<String, String> shown;

    private final List<BlankedRows> blanked;

    private Suppression(
            Optional<PurposeKey> key,
            Set<String> subjects,
            Set<String> references,
            long[] sortedRows,
            Map<String, String> shown,
            List<BlankedRows> blanked) {
        this.shown = shown;
        this.blanked = blanked;
        this.references = references;
        this.key = key;
        this.subjects = subjects;
        this.rows = sortedRows;
    }

    /**
     * Creates the entries of all erased people.
     *
     * @param key key of {@link KeyPurpose#SUPPRESSION}
     * @param subjects digests of their subjects, see {@link SuppressionDigest#of(PurposeKey, String, Subject)}
     * @param rows digests of their rows, see {@link SuppressionDigest#of(PurposeKey, AcceptedRow)}
     */
    public static Suppression of(PurposeKey key, Collection<String> subjects, Collection<Long> rows) {
        return of(key, subjects, Set.of(), rows, Map.of());
    }

    /**
     * Creates the entries of all erased people.
     *
     * @param references digests of accounts, lines and other references that belonged to them only, and of
     *     {@linkplain SuppressionDigest#mention mentions}; used to search files, never to suppress rows
     * @param shown for digests of subjects, that of {@link SubjectDigests}
     */
    public static Suppression of(
            PurposeKey key,
            Collection<String> subjects,
            Collection<String> references,
            Collection<Long> rows,
            Map<String, String> shown) {
        return subjects.isEmpty() && rows.isEmpty()
                ? NONE
                : new Suppression(
                        Optional.of(key),
                        Set.copyOf(subjects),
                        Set.copyOf(references),
                        rows.stream().mapToLong(Long::longValue).sorted().toArray(),
                        Map.copyOf(shown),
                        List.of());
    }

    /** Returns the digest by which rejected rows show the customer of a sealed link; empty if the erasure did not keep it. */
    Optional<String> shown(String organisation, Subject customer) {
        return isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(shown.get(entry(organisation, customer.kind(), customer.normalised())));
    }

    /** Returns these entries with rejected rows in lists that are blank in kept files. */
    public Suppression withBlanked(Collection<BlankedRows> rows) {
        return isEmpty() ? this : new Suppression(key, subjects, references, this.rows, shown, List.copyOf(rows));
    }

    /** Returns the rejected rows of erased people in a file of a snapshot delivery that are blank in its kept bytes. */
    public BlankedRows blankedIn(String delivery, String sha256) {
        return BlankedRows.of(blanked, delivery, sha256);
    }

    /** Returns whether there are no entries. */
    public boolean isEmpty() {
        return key.isEmpty();
    }

    /**
     * Returns whether a subject is an erased person: a customer, or a subject that linking found to be the person. An account, a line
     * or another reference that the person held is none, as it may have later holders.
     */
    public boolean covers(String organisation, Subject subject) {
        return covers(organisation, subject.kind(), subject.normalised());
    }

    boolean covers(String organisation, SubjectKind kind, String normalised) {
        return key.isPresent() && subjects.contains(entry(organisation, kind, normalised));
    }

    /** Returns the digest by which the entries know a subject, possibly that of an earlier version. */
    private String entry(String organisation, SubjectKind kind, String normalised) {
        PurposeKey known = key.orElseThrow();
        String digest = SuppressionDigest.of(known, organisation, kind, normalised);
        boolean isEqualInEarlierEntries = !SuppressionDigest.isComparedAsWritten(kind)
                && Subject.compact(normalised).equals(normalised);
        if (isEqualInEarlierEntries || subjects.contains(digest) || references.contains(digest)) {
            return digest;
        }
        String earlier = SuppressionDigest.earlier(known, organisation, kind, normalised);
        return subjects.contains(earlier) || references.contains(earlier) ? earlier : digest;
    }

    /** Returns the form in which a reference is kept if only erased people hold it; itself if it has that form. */
    String sealed(String organisation, SubjectKind kind, String normalised) {
        return SuppressionDigest.sealed(entry(organisation, kind, normalised));
    }

    /** Returns the customer reference of a single-person delivery, sealed if the customer is erased. */
    public String sealedCustomer(String organisation, String reference) {
        Subject customer = Subject.customer(reference);
        return covers(organisation, customer)
                ? sealed(organisation, SubjectKind.CUSTOMER, customer.normalised())
                : reference;
    }

    /** Returns the sealed form of a reference under its {@link GlobalNames global name}, for links of its issuer. */
    String sealedName(SubjectKind kind, String name) {
        return sealed(ANY_ORGANISATION, kind, name);
    }

    /**
     * Returns the attribution of a row, without erased people. An erased row does not go to anybody else either, also if a later
     * list states another holder; rows that co-holders keep were not erased.
     */
    RowAttribution apply(RowAttribution attribution, AcceptedRow row) {
        if (attribution instanceof RowAttribution.Joint joint && joint.holders().contains(ERASED)) {
            return withoutErased(joint);
        }
        if (!attribution.persons().contains(ERASED) && !coversRow(row)) {
            return attribution;
        }
        return attribution instanceof RowAttribution.Borrowed || attribution instanceof RowAttribution.Unattributed
                ? RowAttribution.Erased.BORROWED
                : RowAttribution.Erased.ERASED;
    }

    private static RowAttribution withoutErased(RowAttribution.Joint joint) {
        List<String> others = joint.holders().stream()
                .filter(holder -> !holder.equals(ERASED))
                .toList();
        return others.size() == 1 ? new RowAttribution.SinglePerson(others.get(0)) : new RowAttribution.Joint(others);
    }

    private boolean coversRow(AcceptedRow row) {
        return key.isPresent()
                && rows.length > 0
                && (hasRow(SuppressionDigest.of(key.get(), row)) || hasRow(SuppressionDigest.earlier(key.get(), row)));
    }

    private boolean hasRow(long digest) {
        return Arrays.binarySearch(rows, digest) >= 0;
    }

    /**
     * Returns whether a row is one of an erased person: it has the subject of one, unless a link states another holder, or it was
     * erased.
     *
     * @param owners owners of rows, by these entries
     */
    public boolean isErased(AcceptedRow row, RowOwners owners) {
        boolean hasSubject = row.subject()
                .map(subject -> covers(row.origin().getOrganisation(), subject))
                .orElse(false);
        return (hasSubject || coversRow(row)) && owners.of(row) instanceof RowAttribution.Erased;
    }

    /** Returns whether a text of a file is a reference of an erased person, of any kind and in any notation. */
    public boolean isReference(String organisation, String text) {
        if (isEmpty() || text.isBlank()) {
            return false;
        }
        if (references.contains(SuppressionDigest.mention(key.orElseThrow(), organisation, text))) {
            return true;
        }
        for (SubjectKind kind : SubjectKind.values()) {
            String digest = entry(organisation, kind, new Subject(kind, text).normalised());
            if (subjects.contains(digest) || references.contains(digest)) {
                return true;
            }
        }
        return false;
    }

    /** Returns a fingerprint of the entries, which discloses nothing about them. */
    public String fingerprint() {
        return key.isEmpty()
                ? ""
                : Digests.sha256((new TreeSet<>(subjects) + Arrays.toString(rows)).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns counts only. */
    @Override
    public String toString() {
        return "Suppression of " + subjects.size() + " subjects and " + rows.length + " rows";
    }
}
