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
 * Whose each subject is. Immutable in all that can be seen of it, and safe for use by several threads.
 *
 * <p>A subject that links lead to the customers of exactly one person is that person's; customers lead to themselves.
 * Takes about 27 bytes a subject and one a character of its reference, and 120 bytes a person.
 */
public final class IdentityTable implements Serializable {

    private static final long serialVersionUID = 1;

    /** Number of a subject that leads to several persons; other numbers are places in {@link #owners}. */
    static final int SHARED = Integer.MAX_VALUE;

    private static final int REMEMBERED = 1 << 10;

    /** One answer given before. Rows of one subject stand together, so the next question is often the last one. */
    private record Answer(String organisation, SubjectKind kind, String reference, Attribution attribution) {
        boolean answers(String organisation, Subject subject) {
            return kind == subject.kind()
                    && reference.equals(subject.reference())
                    && this.organisation.equals(organisation);
        }
    }

    private final Map<String, SubjectIndex> organisations;
    /** Persons, and the holders of joint accounts. */
    private final Attribution[] owners;

    private final PersonKey key;
    /** Pseudonyms that are part of another person, and that person's id. */
    private final HashMap<String, String> joined;
    /** Threads may overwrite each other's answers: each is whole and true whoever reads it. */
    private final transient Answer[] answers = new Answer[REMEMBERED];

    IdentityTable(
            Map<String, SubjectIndex> organisations, Attribution[] owners, PersonKey key, Map<String, String> joined) {
        this.organisations = organisations;
        this.owners = owners;
        this.key = key;
        this.joined = new HashMap<>(joined);
    }

    /**
     * Builds the table from all that is known.
     *
     * @param links the links of every organisation, in any number of parts; read once, part by part
     * @param registry who is registered
     * @param key makes pseudonyms for everyone else
     * @param horizon links that later snapshots replaced do not count
     */
    public static IdentityTable build(
            Iterable<Links> links, Registry registry, PersonKey key, SnapshotHorizon horizon) {
        return build(links, new IdentityTableBuilder(registry, key, Optional.empty(), ReferenceRules.NONE), horizon);
    }

    /** Builds the table of all that a run leaves to the next. */
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

    /** Whose a row of this subject is. */
    public Attribution resolve(String organisation, Optional<Subject> subject) {
        return subject.isEmpty() ? Attribution.Unattributed.UNATTRIBUTED : resolve(organisation, subject.get());
    }

    private Attribution resolve(String organisation, Subject subject) {
        int place = subject.reference().hashCode();
        place = (place ^ (place >>> 16) ^ organisation.hashCode()) & (REMEMBERED - 1);
        Answer remembered = answers[place];
        if (remembered != null && remembered.answers(organisation, subject)) {
            return remembered.attribution();
        }
        Attribution attribution = lookUp(organisation, subject);
        answers[place] = new Answer(organisation, subject.kind(), subject.reference(), attribution);
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

    /** The holders of every joint account whose rows go to each of them, however many accounts they share. */
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

    /** How many subjects lead somewhere, and nothing of them. */
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
