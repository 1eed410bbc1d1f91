package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.SubjectKind;

/**
 * Look-up table from subjects to persons. Observably immutable, and safe for use by several threads.
 *
 * <p>A subject whose links all lead to customers of one person is attributed to that person. A customer is attributed
 * to the person of that customer. Memory: about 27 bytes per subject, one byte per character of its reference, and 120
 * bytes per person.
 */
public final class IdentityTable implements Serializable {

    private static final long serialVersionUID = 1;

    /** Number of a subject that leads to several persons; any other number is an index into {@link #owners}. */
    static final int SHARED = Integer.MAX_VALUE;

    private static final int REMEMBERED = 1 << 10;

    /**
     * A cached result. Rows of one subject are mostly adjacent, so the next look-up is often the same as the last one.
     */
    private record Answer(String organisation, SubjectKind kind, String reference, Attribution attribution) {
        boolean answers(String organisation, Subject subject) {
            return kind == subject.kind()
                    && reference.equals(subject.reference())
                    && this.organisation.equals(organisation);
        }
    }

    private final Map<String, SubjectIndex> organisations;
    /** Persons, and holders of joint accounts. */
    private final Attribution[] owners;

    private final PersonKey key;
    /** Pseudonyms that are merged into another person, with the id of that person. */
    private final HashMap<String, String> joined;
    /** Threads may overwrite each other's entries: each entry is immutable and complete. */
    private final transient Answer[] answers = new Answer[REMEMBERED];

    IdentityTable(
            Map<String, SubjectIndex> organisations, Attribution[] owners, PersonKey key, Map<String, String> joined) {
        this.organisations = organisations;
        this.owners = owners;
        this.key = key;
        this.joined = new HashMap<>(joined);
    }

    /**
     * Builds the table from links and registry.
     *
     * @param links the links of all organisations, in any number of batches; iterated once
     * @param registry the registered customers
     * @param key creates the pseudonyms of customers who are not registered
     * @param horizon excludes links that later snapshots have replaced
     */
    public static IdentityTable build(
            Iterable<Links> links, Registry registry, PersonKey key, SnapshotHorizon horizon) {
        return build(links, new IdentityTableBuilder(registry, key, Optional.empty(), ReferenceRules.NONE), horizon);
    }

    /** Builds the table from the evidence of a run. */
    public static IdentityTable build(IdentityEvidence evidence, PersonKey key, SnapshotHorizon horizon) {
        return build(
                List.of(evidence.links()),
                new IdentityTableBuilder(evidence.registry(), key, evidence.people(), evidence.rules()),
                horizon);
    }

    private static IdentityTable build(Iterable<Links> links, IdentityTableBuilder builder, SnapshotHorizon horizon) {
        for (Links part : links) {
            part.stream()
                    .filter(assertion -> !horizon.supersedes(assertion.origin()))
                    .forEach(builder::add);
        }
        return builder.build();
    }

    /** Returns the attribution of rows of a subject. */
    public Attribution resolve(String organisation, Optional<Subject> subject) {
        return subject.isEmpty() ? Attribution.Unattributed.UNATTRIBUTED : resolve(organisation, subject.get());
    }

    private Attribution resolve(String organisation, Subject subject) {
        int slot = subject.reference().hashCode();
        slot = (slot ^ (slot >>> 16) ^ organisation.hashCode()) & (REMEMBERED - 1);
        Answer cached = answers[slot];
        if (cached != null && cached.answers(organisation, subject)) {
            return cached.attribution();
        }
        Attribution attribution = lookUp(organisation, subject);
        answers[slot] = new Answer(organisation, subject.kind(), subject.reference(), attribution);
        return attribution;
    }

    private Attribution lookUp(String organisation, Subject subject) {
        String normalised = subject.normalised();
        SubjectIndex index = organisations.get(organisation);
        int number = index == null ? SubjectIndex.ABSENT : index.number(subject.kind(), normalised);
        if (number == SHARED) {
            return Attribution.Shared.SHARED;
        }
        if (number != SubjectIndex.ABSENT) {
            return owners[number];
        }
        if (subject.kind() != SubjectKind.CUSTOMER) {
            return Attribution.Unattributed.UNATTRIBUTED;
        }
        String pseudonym = key.pseudonym(organisation, normalised);
        return new Attribution.Person(joined.getOrDefault(pseudonym, pseudonym));
    }

    /**
     * Returns the holders of every joint account whose rows go to each of them. Persons who share several accounts are
     * listed once per account.
     */
    public List<Attribution.Joint> jointHolders() {
        List<Attribution.Joint> joint = new ArrayList<>();
        for (Attribution owner : owners) {
            if (owner instanceof Attribution.Joint holders) {
                joint.add(holders);
            }
        }
        return joint;
    }

    Map<String, SubjectIndex> organisations() {
        return organisations;
    }

    PersonKey key() {
        return key;
    }

    /** Returns counts only, since references are personal data. */
    @Override
    public String toString() {
        long subjects =
                organisations.values().stream().mapToLong(SubjectIndex::size).sum();
        return "IdentityTable of " + subjects + " subjects and " + owners.length + " owners";
    }

    private Object readResolve() {
        return new IdentityTable(organisations, owners, key, joined);
    }
}
