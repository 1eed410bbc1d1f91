package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Subject;

/**
 * What another identity table means for rows that are already stored. Immutable and safe for use by several threads.
 *
 * <p>Rows of a {@link #concerns concerned} subject must be attributed anew, wherever they lie: with a
 * {@link #previousOwners previous owner}, unattributed, or withheld.
 */
public final class IdentityChange implements Serializable {

    private static final long serialVersionUID = 1;

    private final Map<String, SubjectIndex> concerned;
    private final TreeSet<String> previousOwners;

    private IdentityChange() {
        this.concerned = new HashMap<>();
        this.previousOwners = new TreeSet<>();
    }

    /**
     * Compares what two tables say.
     *
     * @throws IllegalArgumentException when they use different person keys: then nothing stored keeps its place
     */
    public static IdentityChange between(IdentityTable before, IdentityTable after) {
        if (!before.key().fingerprint().equals(after.key().fingerprint())) {
            throw new IllegalArgumentException("The person key is not the one the store was made with: "
                    + "give that one back, or start a new store");
        }
        IdentityChange change = new IdentityChange();
        before.organisations().forEach((organisation, index) -> change.compare(organisation, index, before, after));
        after.organisations().forEach((organisation, index) -> change.compare(organisation, index, before, after));
        return change;
    }

    /** Whether rows of this subject now belong to somebody else than before. */
    public boolean concerns(String organisation, Optional<Subject> subject) {
        SubjectIndex index = concerned.get(organisation);
        return index != null
                && subject.isPresent()
                && index.number(subject.get().kind(), subject.get().normalised()) != SubjectIndex.ABSENT;
    }

    /** The persons who have lost a subject: their stored rows must be gone through. */
    public SortedSet<String> previousOwners() {
        return new TreeSet<>(previousOwners);
    }

    /** Digests of the subjects whose rows now belong to somebody else, by {@link SubjectDigest}. */
    public Set<String> concernedDigests() {
        Set<String> digests = new HashSet<>();
        concerned.forEach((organisation, index) ->
                index.forEach(subject -> digests.add(SubjectDigest.of(organisation, Optional.of(subject)))));
        return digests;
    }

    /** Whether everything is as before. */
    public boolean isEmpty() {
        return concerned.isEmpty();
    }

    private void compare(String organisation, SubjectIndex index, IdentityTable before, IdentityTable after) {
        index.forEach(subject -> {
            Attribution then = before.resolve(organisation, Optional.of(subject));
            if (!then.equals(after.resolve(organisation, Optional.of(subject)))) {
                concerned
                        .computeIfAbsent(organisation, unseen -> new SubjectIndex())
                        .put(subject.kind(), subject.normalised(), 0);
                if (then instanceof Attribution.Person owner) {
                    previousOwners.add(owner.id());
                } else if (then instanceof Attribution.Joint joint) {
                    previousOwners.addAll(joint.holders());
                }
            }
        });
    }
}
