package org.mesinfos.pipelines.relate.transaction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;

/** Collector of derived values of one person's records, which adds them to the records. Not thread-safe. */
public final class DerivedFacts {

    private final IdentityHashMap<SpecificRecord, List<Derivation>> facts = new IdentityHashMap<>();

    /** Collects a derived value of a record. */
    public void add(SpecificRecord record, Derivation fact) {
        facts.computeIfAbsent(record, absent -> new ArrayList<>(4)).add(fact);
    }

    /** Adds all collected values to the derivations of the records, sorted and without duplicates. */
    public void write() {
        facts.forEach(Envelope::addDerived);
    }
}
