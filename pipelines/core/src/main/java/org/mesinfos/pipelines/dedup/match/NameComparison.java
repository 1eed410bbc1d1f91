package org.mesinfos.pipelines.dedup.match;

import java.util.IdentityHashMap;

/**
 * Comparison of parties by name, which splits the texts of each party into words once, as long as it is compared with those
 * that follow each other. Not thread-safe.
 */
public final class NameComparison {

    /** Number of parties whose words are kept. */
    private static final int CAPACITY = 1 << 12;

    private record PartyWords(PartyNameWords name, PartyNameWords text) {
        static PartyWords of(NamedParty party) {
            return new PartyWords(PartyNameWords.of(party.name().orElse("")), PartyNameWords.of(party.text()));
        }
    }

    private final IdentityHashMap<NamedParty, PartyWords> words = new IdentityHashMap<>();

    /**
     * Returns whether both records name a party, and these are clearly two: no distinctive word of one name occurs in the
     * texts of the other record, in whichever form.
     */
    boolean differ(NamedParty one, NamedParty other) {
        if (one.name().isEmpty() || other.name().isEmpty() || one.name().equals(other.name())) {
            return false;
        }
        PartyWords ofOne = words(one);
        PartyWords ofOther = words(other);
        return PartyNameWords.areComparable(ofOne.name(), ofOther.name())
                && !ofOne.name().mayOccurIn(ofOther.text())
                && !ofOther.name().mayOccurIn(ofOne.text());
    }

    private PartyWords words(NamedParty party) {
        PartyWords known = words.get(party);
        if (known != null) {
            return known;
        }
        if (words.size() == CAPACITY) {
            words.clear();
        }
        PartyWords split = PartyWords.of(party);
        words.put(party, split);
        return split;
    }
}
