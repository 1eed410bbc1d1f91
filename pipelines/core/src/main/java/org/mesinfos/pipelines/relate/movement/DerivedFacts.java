package org.mesinfos.pipelines.relate.movement;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;

/** Collects what is derived of one person's records, and puts it beside what was delivered. For one thread. */
public final class DerivedFacts {

    private final IdentityHashMap<SpecificRecord, List<Derivation>> facts = new IdentityHashMap<>();

    /** Notes one fact of a record. */
    public void add(SpecificRecord record, Derivation fact) {
        facts.computeIfAbsent(record, unseen -> new ArrayList<>(4)).add(fact);
    }

    /** Puts all that was noted beside what the records hold, sorted; what a record says already is not said twice. */
    public void write() {
        facts.forEach(Envelope::addDerived);
    }
}
