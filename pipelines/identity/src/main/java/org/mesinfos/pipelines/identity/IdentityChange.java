package org.mesinfos.pipelines.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The effect of a new identity table on rows that are already stored. Immutable and safe for use by several threads.
 *
 * <p>Rows of an affected subject must be attributed again, wherever they are stored: with a
 * {@link #previousOwners previous owner}, unattributed, or withheld.
 */
public final class IdentityChange {

    private final Map<String, SubjectIndex> affected;
    private final TreeSet<String> previousOwners;
    private final SubjectDigests digests;
    /** Digests of the references of issuers that are affected. */
    private final TreeSet<String> issuedReferences = new TreeSet<>();

    private boolean affectsSealedReferences;

    private IdentityChange(SubjectDigests digests) {
        this.digests = digests;
        this.affected = new HashMap<>();
        this.previousOwners = new TreeSet<>();
    }

    /**
     * Compares two tables.
     *
     * @throws IllegalArgumentException if the tables use different person keys, because then no pseudonym is comparable
     */
    public static IdentityChange between(IdentityTable before, IdentityTable after) {
        if (!before.key().fingerprint().equals(after.key().fingerprint())) {
            throw new IllegalArgumentException("The person key is not the one the store was made with: "
                    + "restore that key, or start a new store");
        }
        IdentityChange change = new IdentityChange(after.digests());
        before.organisations().forEach((organisation, index) -> change.compare(organisation, index, before, after));
        after.organisations().forEach((organisation, index) -> change.compare(organisation, index, before, after));
        change.compareIssued(before.issued(), before, after);
        change.compareIssued(after.issued(), before, after);
        return change;
    }

    /** Returns the persons who have lost a subject; their stored rows must be checked. */
    public SortedSet<String> previousOwners() {
        return new TreeSet<>(previousOwners);
    }

    /** Returns the digests, as by {@link SubjectDigests}, of the subjects whose attribution has changed. */
    public Set<String> affectedDigests() {
        Set<String> affectedDigests = new HashSet<>(issuedReferences);
        affected.forEach((organisation, index) ->
                index.forEach(subject -> affectedDigests.add(digests.of(organisation, Optional.of(subject)))));
        return affectedDigests;
    }

    /**
     * Returns whether links of an erased person have changed whose references are known by keyed digests only. Rows of these
     * references have other digests, so that every unattributed row may be one of them.
     */
    public boolean affectsSealedReferences() {
        return affectsSealedReferences;
    }

    /** Returns whether no attribution has changed. */
    public boolean isEmpty() {
        return affected.isEmpty() && issuedReferences.isEmpty();
    }

    private void compare(String organisation, SubjectIndex index, IdentityTable before, IdentityTable after) {
        index.forEach(subject -> {
            RowAttribution previous = before.resolve(organisation, Optional.of(subject));
            if (!previous.equals(after.resolve(organisation, Optional.of(subject)))) {
                affected.computeIfAbsent(organisation, key -> new SubjectIndex())
                        .put(subject.kind(), subject.normalised(), 0);
                affectsSealedReferences |= SuppressionDigest.isSealed(subject.normalised());
                previousOwners.addAll(previous.persons());
                previousOwners.remove(Suppression.ERASED);
            }
        });
    }

    /** Compares the references of issuers, whose links apply to rows of all organisations. */
    private void compareIssued(SubjectIndex index, IdentityTable before, IdentityTable after) {
        index.forEach(subject -> {
            RowAttribution previous = before.byIssuers(subject.kind(), subject.reference());
            if (!previous.equals(after.byIssuers(subject.kind(), subject.reference()))) {
                issuedReferences.add(RowSubjects.issued(digests, subject.kind(), subject.reference()));
                affectsSealedReferences |= SuppressionDigest.isSealed(subject.normalised());
                previousOwners.addAll(previous.persons());
                previousOwners.remove(Suppression.ERASED);
            }
        });
    }
}
