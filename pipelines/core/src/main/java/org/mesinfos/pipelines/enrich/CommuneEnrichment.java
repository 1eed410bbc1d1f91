package org.mesinfos.pipelines.enrich;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.enrich.CommuneTable.Entry;
import org.mesinfos.pipelines.enrich.CommuneTable.NameStatus;
import org.mesinfos.pipelines.enrich.reference.RecentValues;
import org.mesinfos.records.PostalAddress;

/**
 * Derivation of the commune of a French address from its postcode and town. If several communes fit, all are reported
 * as candidates and none is chosen. Not thread-safe.
 */
final class CommuneEnrichment {

    static final String SOURCE = "INSEE COG and La Poste, @etalab/decoupage-administratif 6.0.0";

    private static final double BOTH_AGREE = 0.99;
    private static final double FORMER_NAME = 0.95;
    private static final double POSTCODE_ALONE = 0.9;
    private static final double NAME_IN_DEPARTMENT = 0.9;
    private static final double CONTRADICTION = 0.5;

    private record AddressKey(String postcode, String city) {}

    private final RecentValues<AddressKey, List<DerivedFact>> recent = new RecentValues<>(CommuneEnrichment::derive);

    /**
     * Returns the facts derived from an address; empty if the address already has its commune code or is in another
     * country.
     */
    List<DerivedFact> facts(PostalAddress address) {
        boolean abroad = address.getCountry() != null && !FrenchRegion.isFrench(address.getCountry());
        if (address.getPostcode() == null || address.getInseeCode() != null || abroad) {
            return List.of();
        }
        String postcode = address.getPostcode().strip();
        if (FrenchRegion.ofPostcode(postcode).isEmpty()) {
            return List.of();
        }
        return recent.of(new AddressKey(postcode, address.getCity() == null ? "" : address.getCity()));
    }

    private static List<DerivedFact> derive(AddressKey address) {
        String city = PlaceName.normalised(address.city());
        List<Entry> entries = CommuneTable.instance().ofPostcode(address.postcode());
        List<Entry> current = entries.stream()
                .filter(entry -> entry.nameStatus() == NameStatus.CURRENT)
                .toList();
        if (city.isEmpty()) {
            return communeFacts(current, POSTCODE_ALONE);
        }
        List<Entry> named =
                entries.stream().filter(entry -> entry.knownAs().equals(city)).toList();
        return byName(named)
                .or(() -> byName(CommuneTable.instance().ofName(address.postcode(), city))
                        .map(facts -> withConfidence(facts, NAME_IN_DEPARTMENT)))
                .orElseGet(() -> communeFacts(current, CONTRADICTION));
    }

    /**
     * Returns the facts of the communes that bear the name today; otherwise of those that absorbed a commune of that
     * name.
     */
    private static Optional<List<DerivedFact>> byName(List<Entry> named) {
        List<Entry> current = named.stream()
                .filter(entry -> entry.nameStatus() == NameStatus.CURRENT)
                .toList();
        if (!current.isEmpty()) {
            return Optional.of(communeFacts(current, BOTH_AGREE));
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(communeFacts(named, FORMER_NAME));
    }

    /**
     * Returns one commune as a fact if the town does not contradict it. Otherwise returns the candidates, each equally
     * probable.
     */
    private static List<DerivedFact> communeFacts(List<Entry> entries, double confidence) {
        Collection<Entry> communes = entries.stream()
                .collect(Collectors.toMap(Entry::code, entry -> entry, (first, second) -> first, TreeMap::new))
                .values();
        if (communes.isEmpty()) {
            return List.of();
        }
        if (communes.size() == 1 && confidence > CONTRADICTION) {
            Entry commune = communes.iterator().next();
            return List.of(
                    new DerivedFact("commune", commune.name(), SOURCE, confidence),
                    new DerivedFact("insee_code", commune.code(), SOURCE, confidence));
        }
        String candidates = communes.stream()
                .map(commune -> commune.code() + " " + commune.name())
                .collect(Collectors.joining("; "));
        return List.of(new DerivedFact("insee_code_candidates", candidates, SOURCE, confidence / communes.size()));
    }

    private static List<DerivedFact> withConfidence(List<DerivedFact> facts, double maximum) {
        return facts.stream()
                .map(fact -> new DerivedFact(
                        fact.suffix(), fact.value(), fact.source(), Math.min(maximum, fact.confidence())))
                .toList();
    }
}
