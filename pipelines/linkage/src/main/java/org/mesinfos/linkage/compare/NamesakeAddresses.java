package org.mesinfos.linkage.compare;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.mesinfos.linkage.features.AddressTotals;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;

/**
 * The e-mail addresses at providers of many people that consist of the name of their holder and nothing else. The rarity
 * of such an address says how rare the name is, which the names themselves say too; whether two namesakes have the same
 * one depends on the few patterns of such addresses, such as given name, full stop and family name at one provider.
 * Immutable.
 */
final class NamesakeAddresses {

    private static final double LN2 = Math.log(2);

    /**
     * Share of namesakes with the same pattern who are recorded with the same address. A provider issues each address
     * once, but records also contain guessed and invented ones.
     */
    private static final double RECORDED_ALIKE = 0.1;

    /** Coincidence of two patterns that is assumed before addresses are counted. */
    private static final double ASSUMED_COINCIDENCE = 0.1;

    /** Number of pairs of addresses as which the assumed coincidence counts. */
    private static final double ASSUMED_PAIRS = 100;

    private final BitSet addresses;
    private final float mostBits;

    private NamesakeAddresses(BitSet addresses, AddressTotals totals) {
        this.addresses = addresses;
        double all = totals.addresses();
        double coincidence = (totals.orderedPairsAlike() + ASSUMED_COINCIDENCE * ASSUMED_PAIRS)
                / (all * Math.max(0, all - 1) + ASSUMED_PAIRS);
        this.mostBits = (float) (-Math.log(RECORDED_ALIKE * coincidence) / LN2);
    }

    /**
     * Returns the addresses of a table: those that are known if it is a part of a table, else those that are found.
     *
     * @param atProvider the addresses at providers of many people
     */
    static NamesakeAddresses of(PersonTable table, BitSet atProvider) {
        return table.whole()
                .map(whole ->
                        new NamesakeAddresses(whole.ofName(), whole.totals().addresses()))
                .orElseGet(() -> found(table, atProvider));
    }

    /** Counts each address once, by the pattern with the lowest number where records with several names have it. */
    private static NamesakeAddresses found(PersonTable table, BitSet atProvider) {
        ValueColumn emails = table.column(ValueKind.EMAIL);
        ValueColumn given = table.column(ValueKind.GIVEN);
        ValueColumn family = table.column(ValueKind.FAMILY);
        Map<Integer, Integer> patterns = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            if (emails.isEmpty(row) || given.isEmpty(row) || family.isEmpty(row)) {
                continue;
            }
            String givenName = given.vocabulary().text(given.first(row));
            String familyName = family.vocabulary().text(family.first(row));
            for (int i = emails.start(row); i < emails.end(row); i++) {
                int address = emails.value(i);
                if (address != ValueColumn.ABSENT && atProvider.get(address)) {
                    int pattern = AddressPatterns.of(emails.vocabulary().text(address), givenName, familyName);
                    if (pattern != AddressPatterns.NONE) {
                        patterns.merge(address, pattern, Math::min);
                    }
                }
            }
        }
        BitSet addresses = new BitSet();
        AddressPatternCounts counts = new AddressPatternCounts();
        patterns.forEach((address, pattern) -> {
            addresses.set(address);
            counts.add(emails.vocabulary().text(address), pattern);
        });
        return new NamesakeAddresses(addresses, counts.totals());
    }

    /**
     * Returns the largest match weight of a shared address in bits: the evidence that it adds to the names. Positive
     * infinity if it does not consist of a name.
     */
    float mostBits(int address) {
        return addresses.get(address) ? mostBits : Float.POSITIVE_INFINITY;
    }
}
