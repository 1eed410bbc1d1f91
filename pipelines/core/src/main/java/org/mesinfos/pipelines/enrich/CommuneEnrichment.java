package org.mesinfos.pipelines.enrich;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.enrich.CommuneTable.Entry;
import org.mesinfos.pipelines.enrich.CommuneTable.NameAge;
import org.mesinfos.records.PostalAddress;

/**
 * The commune of a French address, from its postcode and town. Where several fit they are all told, as candidates, and
 * none is chosen. For one thread.
 */
final class CommuneEnrichment {

    static final String SOURCE = "INSEE COG and La Poste, @etalab/decoupage-administratif 6.0.0";

    private static final double BOTH_AGREE = 0.99;
    private static final double FORMER_NAME = 0.95;
    private static final double POSTCODE_ALONE = 0.9;
    private static final double NAME_IN_DEPARTMENT = 0.9;
    private static final double CONTRADICTION = 0.5;

    private record Question(String postcode, String city) {}

    private final RecentFacts<Question> recent = new RecentFacts<>(CommuneEnrichment::derive);

    /** What follows from an address; nothing when it names its commune itself, or another country. */
    List<Fact> facts(PostalAddress address) {
        boolean abroad = address.getCountry() != null && !FrenchRegion.isFrench(address.getCountry());
        if (address.getPostcode() == null || address.getInseeCode() != null || abroad) {
            return List.of();
        }
        String postcode = address.getPostcode().strip();
        if (FrenchRegion.ofPostcode(postcode).isEmpty()) {
            return List.of();
        }
        return recent.of(new Question(postcode, address.getCity() == null ? "" : address.getCity()));
    }

    private static List<Fact> derive(Question question) {
        String city = PlaceName.normalised(question.city());
        List<Entry> there = CommuneTable.instance().ofPostcode(question.postcode());
        List<Entry> current = there.stream()
                .filter(entry -> entry.currency() == NameAge.CURRENT)
                .toList();
        if (city.isEmpty()) {
            return told(current, POSTCODE_ALONE);
        }
        List<Entry> named =
                there.stream().filter(entry -> entry.knownAs().equals(city)).toList();
        return byName(named)
                .or(() -> byName(CommuneTable.instance().ofName(question.postcode(), city))
                        .map(facts -> withConfidence(facts, NAME_IN_DEPARTMENT)))
                .orElseGet(() -> told(current, CONTRADICTION));
    }

    /** The commune that has the name today, else the one that took over the one that had. */
    private static Optional<List<Fact>> byName(List<Entry> named) {
        List<Entry> current = named.stream()
                .filter(entry -> entry.currency() == NameAge.CURRENT)
                .toList();
        if (!current.isEmpty()) {
            return Optional.of(told(current, BOTH_AGREE));
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(told(named, FORMER_NAME));
    }

    /** One commune is told as such unless its own name was contradicted; of several each is as likely. */
    private static List<Fact> told(List<Entry> entries, double confidence) {
        Collection<Entry> communes = entries.stream()
                .collect(Collectors.toMap(Entry::code, entry -> entry, (first, second) -> first, TreeMap::new))
                .values();
        if (communes.isEmpty()) {
            return List.of();
        }
        if (communes.size() == 1 && confidence > CONTRADICTION) {
            Entry commune = communes.iterator().next();
            return List.of(
                    new Fact("commune", commune.name(), SOURCE, confidence),
                    new Fact("insee_code", commune.code(), SOURCE, confidence));
        }
        String candidates = communes.stream()
                .map(commune -> commune.code() + " " + commune.name())
                .collect(Collectors.joining("; "));
        return List.of(new Fact("insee_code_candidates", candidates, SOURCE, confidence / communes.size()));
    }

    private static List<Fact> withConfidence(List<Fact> facts, double most) {
        return facts.stream()
                .map(fact -> new Fact(fact.suffix(), fact.value(), fact.source(), Math.min(most, fact.confidence())))
                .toList();
    }
}
