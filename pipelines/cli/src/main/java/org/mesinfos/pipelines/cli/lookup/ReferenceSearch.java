package org.mesinfos.pipelines.cli.lookup;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.pipelines.identity.ReferenceForms;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.lookup.LookupDigests;
import org.mesinfos.pipelines.store.lookup.ReferenceKind;
import org.mesinfos.records.SubjectKind;

/** Search of a store for a reference of one organisation, which prints the people and the held rows that it finds. */
final class ReferenceSearch {

    private final Store store;
    private final String organisation;
    private final LookupDigests digests;
    private final PrintWriter out;
    private final Snapshot snapshot;

    ReferenceSearch(Store store, String organisation, LookupDigests digests, PrintWriter out) throws IOException {
        this.store = store;
        this.organisation = organisation;
        this.digests = digests;
        this.out = out;
        this.snapshot = store.currentSnapshot();
    }

    /** Searches for a reference of any kind as it is written. Returns true if anything has it. */
    boolean printExact(String reference) throws IOException {
        Map<Long, ReferenceKind> sought = new LinkedHashMap<>();
        for (ReferenceKind kind : ReferenceKind.values()) {
            sought.put(digests.reference(organisation, kind, reference), kind);
        }
        return print(sought);
    }

    /**
     * Searches for the other forms of a telephone line and of an account. Returns true if anything has one.
     *
     * @param country country of the national numbers of the organisation
     */
    boolean printOtherForms(String reference, String country) throws IOException {
        Map<Long, ReferenceKind> sought = new LinkedHashMap<>();
        for (ReferenceKind kind : List.of(ReferenceKind.ACCOUNT, ReferenceKind.LINE)) {
            SubjectKind subjectKind = SubjectKind.valueOf(kind.name());
            String normalised = new Subject(subjectKind, reference).normalised();
            for (String form : ReferenceForms.of(subjectKind, normalised, country)) {
                sought.put(digests.reference(organisation, kind, form), kind);
            }
        }
        return print(sought);
    }

    void printUnknown() {
        SortedSet<String> organisations = snapshot.deliveries().stream()
                .map(DeliveryEntry::organisation)
                .collect(Collectors.toCollection(TreeSet::new));
        out.println(
                organisations.contains(organisation)
                        ? "No row of " + organisation + " in the store has this reference."
                        : "The store has no delivery of " + organisation
                                + NameSuggestion.hint(organisation, organisations) + ".");
        out.flush();
    }

    private boolean print(Map<Long, ReferenceKind> sought) throws IOException {
        Map<Long, List<PersonEntry>> people = store.findPeople(snapshot, sought.keySet());
        Map<Long, List<HeldEntry>> heldRows = store.findHeld(snapshot, sought.keySet());
        sought.forEach((digest, kind) -> {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            for (PersonEntry person : people.getOrDefault(digest, List.of())) {
                out.println(name + " of " + person.personId() + ", in " + StorePaths.bundleFolder(person.personId()));
            }
            for (HeldEntry held : heldRows.getOrDefault(digest, List.of())) {
                out.println(name + " with held rows, in " + held.file().path() + ". mesinfos held " + organisation
                        + " shows why.");
            }
        });
        out.flush();
        return !people.isEmpty() || !heldRows.isEmpty();
    }
}
