package org.mesinfos.pipelines.relate.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;

/** Collects what is derived of one person's records, and puts it beside what was delivered. For one thread. */
public final class DerivedFacts {

    private static final Comparator<Derivation> ORDER = Comparator.comparing(Derivation::getName)
            .thenComparing(Derivation::getValue)
            .thenComparing(Derivation::getSource)
            .thenComparing(Derivation::getConfidence);

    private final IdentityHashMap<SpecificRecord, List<Derivation>> facts = new IdentityHashMap<>();

    /** Notes one fact of a record. */
    public void add(SpecificRecord record, Derivation fact) {
        facts.computeIfAbsent(record, unseen -> new ArrayList<>(4)).add(fact);
    }

    /** Puts all that was noted beside what the records hold, sorted; what a record says already is not said twice. */
    public void write() {
        facts.forEach((record, added) -> {
            List<Derivation> derived = new ArrayList<>(Envelope.derived(record));
            Set<Derivation> known = new HashSet<>(derived);
            added.stream().filter(known::add).forEach(derived::add);
            derived.sort(ORDER);
            record.put(Envelope.DERIVED, derived);
        });
    }
}
