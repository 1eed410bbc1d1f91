package org.mesinfos.pipelines.identity;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Subject;

/** References that changed hands, with everybody who has rows of them. Not thread-safe. */
public final class ChangedReferences {

    private final IdentityTable table;
    private final Set<RowAttribution.ByTime> references = new HashSet<>();

    public ChangedReferences(IdentityTable table) {
        this.table = table;
    }

    /** Adds the subject of a row; a subject with the same holders at all times is ignored. */
    public void add(String organisation, Subject subject) {
        references.addAll(table.resolve(organisation, Optional.of(subject)).changing());
    }

    /** Returns whether a change is one of these references. */
    public boolean contains(NearChange change) {
        return references.contains(change.reference());
    }

    /** Returns all persons who may have rows of these references, and their co-holders. */
    public SortedSet<String> persons() {
        if (references.isEmpty()) {
            return Collections.emptySortedSet();
        }
        Set<String> persons = new TreeSet<>();
        references.forEach(reference -> persons.addAll(reference.persons()));
        persons.remove(Suppression.ERASED);
        return CoHolders.of(table).closure(persons);
    }

    /** Returns the digests of the subjects of these references, in all forms in which they are linked. */
    public Set<String> digests() {
        Set<String> digests = new HashSet<>();
        if (references.isEmpty()) {
            return digests;
        }
        table.organisations()
                .forEach((organisation, index) -> index.forEach(subject -> {
                    if (isAmongThem(table.resolve(organisation, Optional.of(subject)))) {
                        digests.add(table.digests().of(organisation, Optional.of(subject)));
                    }
                }));
        table.issued().forEach(subject -> {
            if (isAmongThem(table.byIssuers(subject.kind(), subject.reference()))) {
                digests.add(RowSubjects.issued(table.digests(), subject.kind(), subject.reference()));
            }
        });
        return digests;
    }

    private boolean isAmongThem(RowAttribution attribution) {
        return !Collections.disjoint(attribution.changing(), references);
    }
}
