package org.mesinfos.linkage.compare;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final BitSet addresses = new BitSet();
    private final float mostBits;

    /** @param atProvider the addresses at providers of many people */
    NamesakeAddresses(PersonTable table, BitSet atProvider) {
        ValueColumn emails = table.column(ValueKind.EMAIL);
        ValueColumn given = table.column(ValueKind.GIVEN);
        ValueColumn family = table.column(ValueKind.FAMILY);
        Map<String, Integer> patterns = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            if (emails.isEmpty(row) || given.isEmpty(row) || family.isEmpty(row)) {
                continue;
            }
            String givenName = given.vocabulary().text(given.first(row));
            String familyName = family.vocabulary().text(family.first(row));
            for (int i = emails.start(row); i < emails.end(row); i++) {
                int address = emails.value(i);
                if (address != ValueColumn.ABSENT && atProvider.get(address) && !addresses.get(address)) {
                    String pattern = pattern(emails.vocabulary().text(address), givenName, familyName);
                    if (!pattern.isEmpty()) {
                        addresses.set(address);
                        patterns.merge(pattern, 1, Integer::sum);
                    }
                }
            }
        }
        double all = addresses.cardinality();
        double alike = patterns.values().stream()
                .mapToDouble(count -> count * (count - 1.0))
                .sum();
        double coincidence =
                (alike + ASSUMED_COINCIDENCE * ASSUMED_PAIRS) / (all * Math.max(0, all - 1) + ASSUMED_PAIRS);
        mostBits = (float) (-Math.log(RECORDED_ALIKE * coincidence) / LN2);
    }

    /** Returns the pattern of an address that consists of a name; "" if it contains anything else. */
    private static String pattern(String address, String given, String family) {
        int at = address.lastIndexOf('@');
        String local = at < 0 ? "" : address.substring(0, at);
        String letters = local.replaceAll("[._-]", "");
        List<String> forms = List.of(
                given + family,
                family + given,
                given.charAt(0) + family,
                family + given.charAt(0),
                given + family.charAt(0),
                given,
                family);
        int form = forms.indexOf(letters);
        return form < 0 ? "" : form + " " + (local.length() - letters.length()) + address.substring(at);
    }

    /**
     * Returns the largest match weight of a shared address in bits: the evidence that it adds to the names. Positive
     * infinity if it does not consist of a name.
     */
    float mostBits(int address) {
        return addresses.get(address) ? mostBits : Float.POSITIVE_INFINITY;
    }
}
