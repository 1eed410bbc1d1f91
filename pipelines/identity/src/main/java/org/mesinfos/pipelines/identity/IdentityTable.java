package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.records.SubjectKind;

/**
 * Look-up table from subjects to persons. Observably immutable, and safe for use by several threads.
 *
 * <p>A subject whose links all lead to customers of one person is attributed to that person. If the subject changed
 * hands, its attribution depends on the date of the row. A customer is attributed to the person of that customer; a placeholder
 * such as {@code N/A} to nobody, unless it is registered. Memory: about 27 bytes per subject, one byte per character of
 * its reference, and 120 bytes per person.
 */
public final class IdentityTable {

    private static final int CACHE_SIZE = 1 << 10;

    /**
     * A cached result. Rows of one subject are mostly adjacent, so the next look-up is often the same as the last one.
     */
    private record CachedAttribution(
            String organisation, SubjectKind kind, String reference, RowAttribution attribution) {
        boolean matches(String organisation, Subject subject) {
            return kind == subject.kind()
                    && reference.equals(subject.reference())
                    && this.organisation.equals(organisation);
        }
    }

    private final Map<String, SubjectIndex> organisations;
    /** Persons, holders of joint accounts, and the histories of references that changed hands. */
    private final RowAttribution[] owners;

    /** References by the links of their issuers, under their {@link GlobalNames}. */
    private final SubjectIndex issued;

    private final PersonKey key;
    private final ReferenceRules rules;
    /** Pseudonyms that are merged into another person, with the id of that person. */
    private final HashMap<String, String> mergedIds;

    private final Suppression suppression;
    /** Threads may overwrite each other's entries: each entry is immutable and complete. */
    private final CachedAttribution[] cache = new CachedAttribution[CACHE_SIZE];

    IdentityTable(
            Map<String, SubjectIndex> organisations,
            SubjectIndex issued,
            RowAttribution[] owners,
            PersonKey key,
            ReferenceRules rules,
            Map<String, String> joined,
            Suppression suppression) {
        this.suppression = suppression;
        this.organisations = organisations;
        this.issued = issued;
        this.owners = owners;
        this.key = key;
        this.rules = rules;
        this.mergedIds = new HashMap<>(joined);
    }

    /** Builds the table from the evidence of a run. */
    public static IdentityTable build(IdentityEvidence evidence, PersonKey key, SnapshotHistory history) {
        return build(evidence, key, history, Suppression.NONE);
    }

    /**
     * Builds the table from the evidence of a run, without erased people.
     *
     * @param suppression entries of erased people; their links may be sealed or not
     */
    public static IdentityTable build(
            IdentityEvidence evidence, PersonKey key, SnapshotHistory history, Suppression suppression) {
        IdentityTableBuilder builder = new IdentityTableBuilder(
                evidence.registry(), key, evidence.people(), evidence.rules(), history, suppression);
        SuppressedEvidence.by(suppression).links(evidence.links(), evidence.rules()).withoutRepetitions().stream()
                .forEach(builder::add);
        return builder.build();
    }

    /**
     * Returns the attribution of rows of a subject; {@link RowAttribution.ByTime} or {@link RowAttribution.ByIssuers} if
     * it depends on their dates.
     */
    public RowAttribution resolve(String organisation, Optional<Subject> subject) {
        return subject.isEmpty() ? RowAttribution.Unattributed.UNATTRIBUTED : resolve(organisation, subject.get());
    }

    private RowAttribution resolve(String organisation, Subject subject) {
        int slot = subject.reference().hashCode();
        slot = (slot ^ (slot >>> 16) ^ organisation.hashCode()) & (CACHE_SIZE - 1);
        CachedAttribution cached = cache[slot];
        if (cached != null && cached.matches(organisation, subject)) {
            return cached.attribution();
        }
        RowAttribution attribution = lookUp(organisation, subject);
        cache[slot] = new CachedAttribution(organisation, subject.kind(), subject.reference(), attribution);
        return attribution;
    }

    private RowAttribution lookUp(String organisation, Subject subject) {
        String normalised = subject.normalised();
        if (subject.kind() == SubjectKind.CUSTOMER
                && suppression.covers(organisation, SubjectKind.CUSTOMER, normalised)) {
            return new RowAttribution.SinglePerson(Suppression.ERASED);
        }
        SubjectIndex index = organisations.get(organisation);
        int number = index == null ? SubjectIndex.ABSENT : index.number(subject.kind(), normalised);
        if (number != SubjectIndex.ABSENT) {
            return owners[number];
        }
        if (subject.kind() != SubjectKind.CUSTOMER && index != null && !suppression.isEmpty()) {
            int sealed = index.number(subject.kind(), suppression.sealed(organisation, subject.kind(), normalised));
            if (sealed != SubjectIndex.ABSENT) {
                return owners[sealed];
            }
        }
        if (suppression.covers(organisation, subject.kind(), normalised)) {
            // A reference without links that linking found to be the person: the erasure removed what linked it.
            return new RowAttribution.SinglePerson(Suppression.ERASED);
        }
        if (subject.kind() != SubjectKind.CUSTOMER) {
            RowAttribution ofShortForm = ReferenceForms.shortForm(subject)
                    .map(shortForm -> lookUp(organisation, shortForm))
                    .orElse(RowAttribution.Unattributed.UNATTRIBUTED);
            return ofShortForm == RowAttribution.Unattributed.UNATTRIBUTED
                    ? globalName(organisation, subject)
                            .map(name -> byIssuers(subject.kind(), name))
                            .orElse(ofShortForm)
                    : ofShortForm;
        }
        if (PlaceholderReferences.contains(subject)) {
            return RowAttribution.Unattributed.UNATTRIBUTED;
        }
        String pseudonym = key.pseudonym(organisation, normalised);
        return new RowAttribution.SinglePerson(mergedIds.getOrDefault(pseudonym, pseudonym));
    }

    /** Returns the attribution of a reference by its issuers. */
    RowAttribution byIssuers(SubjectKind kind, String name) {
        int number = issued.number(kind, name);
        if (number == SubjectIndex.ABSENT && !suppression.isEmpty()) {
            number = issued.number(kind, suppression.sealedName(kind, name));
        }
        return number == SubjectIndex.ABSENT ? RowAttribution.Unattributed.UNATTRIBUTED : owners[number];
    }

    /** Returns the name under which issuers may link a subject; empty if there are no issuers, or no such name. */
    Optional<String> globalName(String organisation, Subject subject) {
        return rules.issuers().isEmpty() ? Optional.empty() : GlobalNames.of(subject, rules.country(organisation));
    }

    /** Returns the digests of all subjects whose links decide about a row of a subject. */
    List<String> subjectDigests(String organisation, Optional<Subject> subject) {
        List<String> digests = new ArrayList<>(RowSubjects.digests(key.digests(), organisation, subject));
        subject.ifPresent(known -> globalName(organisation, known)
                .ifPresent(name -> digests.add(RowSubjects.issued(key.digests(), known.kind(), name))));
        return digests;
    }

    /**
     * Returns the holders of every joint account whose rows go to each of them, former holders included. Persons who
     * share several accounts are listed once per account.
     */
    public List<RowAttribution.Joint> jointHolders() {
        List<RowAttribution.Joint> joint = new ArrayList<>();
        for (RowAttribution owner : owners) {
            if (owner instanceof RowAttribution.Joint holders) {
                addLiving(holders, joint);
            } else if (owner instanceof RowAttribution.ByTime byTime
                    && byTime.sharing() == RowAttribution.Sharing.EVERY_HOLDER
                    && !byTime.history().together().isEmpty()) {
                addLiving(new RowAttribution.Joint(List.copyOf(byTime.history().holders())), joint);
            }
        }
        return joint;
    }

    private static void addLiving(RowAttribution.Joint all, List<RowAttribution.Joint> joint) {
        List<String> holders = all.holders().stream()
                .filter(holder -> !holder.equals(Suppression.ERASED))
                .toList();
        if (holders.size() > 1) {
            joint.add(new RowAttribution.Joint(holders));
        }
    }

    /**
     * Returns the subjects that nobody but some people, and people who are erased already, has ever held, with or without dates.
     *
     * @param people person ids
     * @return by person who has any, by organisation; those of several of the people are in the list of each
     */
    public Map<String, Map<String, List<Subject>>> subjects(Set<String> people) {
        Map<String, Map<String, List<Subject>>> subjects = new HashMap<>();
        organisations.forEach((organisation, index) -> index.forEach(subject -> {
            SortedSet<String> holders = new TreeSet<>(holders(resolve(organisation, subject)));
            holders.remove(Suppression.ERASED);
            if (!holders.isEmpty() && people.containsAll(holders)) {
                holders.forEach(holder -> subjects.computeIfAbsent(holder, first -> new HashMap<>())
                        .computeIfAbsent(organisation, first -> new ArrayList<>())
                        .add(subject));
            }
        }));
        return subjects;
    }

    /** Returns those to whom the links of the organisation itself attribute rows. */
    private static SortedSet<String> holders(RowAttribution attribution) {
        return attribution instanceof RowAttribution.ByIssuers ? Collections.emptySortedSet() : attribution.persons();
    }

    /** Returns the id of the person by id that linking merged into it. */
    public Map<String, String> mergedIds() {
        return Collections.unmodifiableMap(mergedIds);
    }

    Suppression suppression() {
        return suppression;
    }

    Map<String, SubjectIndex> organisations() {
        return organisations;
    }

    SubjectIndex issued() {
        return issued;
    }

    /** Returns the keyed digests of subjects. */
    public SubjectDigests digests() {
        return key.digests();
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
}
