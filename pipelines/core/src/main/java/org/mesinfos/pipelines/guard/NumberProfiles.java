package org.mesinfos.pipelines.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.profiles.ProfileComparison;

/**
 * Profiles that the deliveries of an organisation state for one customer number. Profiles with equal values are compared once.
 * The work is linear in the profiles of a delivery.
 */
final class NumberProfiles {

    /**
     * Number of different profiles in published deliveries above which a number is that of no customer, such as the one of all
     * customers without a card. If new deliveries have more together, they are compared with the published ones only.
     */
    private static final int MAX_PROFILES = 50;

    private final Predicate<String> isNew;
    private final Map<PersonFeatures, SortedMap<String, Place>> placesByValues = new HashMap<>();
    private final Map<String, Integer> profilesByDelivery = new HashMap<>();

    /** @param isNew tests whether a delivery is not in the store yet */
    NumberProfiles(Predicate<String> isNew) {
        this.isNew = isNew;
    }

    /** Place of a profile: the hash of its file, and the location in the file. */
    record Place(String file, Locator locator) {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::file).thenComparing(Place::locator);
    }

    /** Adds a profile. Of those with equal values, the first one of each delivery counts. */
    void add(PersonFeatures values, String delivery, Place place) {
        if (placesByValues.computeIfAbsent(values, first -> new TreeMap<>()).putIfAbsent(delivery, place) == null) {
            profilesByDelivery.merge(delivery, 1, Integer::sum);
        }
    }

    /** Returns the statements of the number for another person than in another delivery, one for each new delivery. */
    List<StatedCustomer> statedForOthers() {
        Map<PersonFeatures, SortedMap<String, Place>> published = valuesIn(delivery -> !isNew.test(delivery));
        if (placesByValues.size() == 1 || published.size() > MAX_PROFILES) {
            return List.of();
        }
        Map<PersonFeatures, SortedMap<String, Place>> small = valuesIn(this::isComparable);
        boolean tooMany = small.size() > MAX_PROFILES;
        Predicate<String> comparable = tooMany ? delivery -> !isNew.test(delivery) : this::isComparable;
        Map<String, Statement> statements = new TreeMap<>();
        valuesIn(isNew)
                .entrySet()
                .forEach(values -> (tooMany ? published : small)
                        .entrySet()
                        .forEach(others -> compare(values, others, comparable, statements)));
        List<StatedCustomer> stated = new ArrayList<>();
        statements.forEach((delivery, statement) -> {
            if (!statement.contradicting.isEmpty()) {
                stated.add(statement.of(delivery));
            }
        });
        return stated;
    }

    private Map<PersonFeatures, SortedMap<String, Place>> valuesIn(Predicate<String> deliveries) {
        Map<PersonFeatures, SortedMap<String, Place>> values = new HashMap<>();
        placesByValues.forEach((some, places) -> {
            if (places.keySet().stream().anyMatch(deliveries)) {
                values.put(some, places);
            }
        });
        return values;
    }

    private boolean isComparable(String delivery) {
        return !isNew.test(delivery) || profilesByDelivery.getOrDefault(delivery, 0) <= MAX_PROFILES;
    }

    private void compare(
            Map.Entry<PersonFeatures, SortedMap<String, Place>> values,
            Map.Entry<PersonFeatures, SortedMap<String, Place>> others,
            Predicate<String> comparable,
            Map<String, Statement> statements) {
        ProfileComparison.Relation relation = values.getKey().equals(others.getKey())
                ? ProfileComparison.Relation.ONE_PERSON
                : ProfileComparison.relation(values.getKey(), others.getKey());
        if (relation == ProfileComparison.Relation.UNKNOWN) {
            return;
        }
        values.getValue()
                .forEach((delivery, place) -> others.getValue().forEach((other, otherPlace) -> {
                    if (!delivery.equals(other) && isNew.test(delivery) && comparable.test(other)) {
                        statements
                                .computeIfAbsent(delivery, first -> new Statement())
                                .add(place, relation, other);
                        if (isNew.test(other)) {
                            statements
                                    .computeIfAbsent(other, first -> new Statement())
                                    .add(otherPlace, relation, delivery);
                        }
                    }
                }));
    }

    /** The other deliveries that agree with a new one, and those that contradict it. */
    private static final class Statement {

        private final TreeSet<String> agreeing = new TreeSet<>();
        private final TreeSet<String> contradicting = new TreeSet<>();
        /** Places of the profiles that contradict. */
        private final TreeSet<Place> places = new TreeSet<>(Place.ORDER);

        void add(Place place, ProfileComparison.Relation relation, String other) {
            if (relation == ProfileComparison.Relation.ONE_PERSON) {
                agreeing.add(other);
            } else {
                contradicting.add(other);
                places.add(place);
            }
        }

        StatedCustomer of(String delivery) {
            return new StatedCustomer(
                    delivery, places.first().file(), places.first().locator(), agreeing, contradicting);
        }
    }
}
