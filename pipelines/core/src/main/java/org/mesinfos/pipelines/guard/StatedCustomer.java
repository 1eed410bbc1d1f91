package org.mesinfos.pipelines.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.profiles.ProfileComparison;
import org.mesinfos.pipelines.identity.profiles.ProfileFeatures;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

/**
 * A customer number that a new delivery states for a person who is not the one in another delivery of the organisation.
 *
 * @param delivery id of the new delivery
 * @param file hash of the file that states the number
 * @param locator location of the number in the file
 * @param agreeing ids of the other deliveries that state the number for the same person
 * @param contradicting ids of the other deliveries that state it for another person
 */
public record StatedCustomer(
        String delivery, String file, Locator locator, SortedSet<String> agreeing, SortedSet<String> contradicting) {

    /** Number of different profiles above which a number is that of no customer, such as the one of all customers without a card. */
    private static final int MAX_PROFILES = 50;

    public StatedCustomer {
        agreeing = Collections.unmodifiableSortedSet(new TreeSet<>(agreeing));
        contradicting = Collections.unmodifiableSortedSet(new TreeSet<>(contradicting));
    }

    private record CustomerNumber(String organisation, Subject subject) {}

    private record Place(String file, Locator locator) {}

    /** Profiles of one customer number: those with equal values once, with the first place in each delivery. */
    private record Profiles(Map<PersonFeatures, TreeMap<String, Place>> places) {}

    /**
     * Returns the customer numbers that a new delivery states for another person than another delivery.
     *
     * @param rows all accepted rows of a person
     * @param isNew tests whether a delivery is not in the store yet
     */
    public static List<StatedCustomer> of(AcceptedRows rows, Predicate<String> isNew) {
        AcceptedRows profiles = rows.ofTypes(Set.of(RecordType.PERSON_PROFILE));
        if (profiles.batches().stream()
                .noneMatch(batch -> isNew.test(batch.getOrigin().getDelivery()))) {
            return List.of();
        }
        CanonicalCodec codec = new CanonicalCodec();
        Map<CustomerNumber, Profiles> byNumber = new HashMap<>();
        profiles.stream()
                .forEach(row -> row.subject()
                        .ifPresent(subject -> ProfileFeatures.of(row.decode(codec))
                                .map(ProfileComparison::comparable)
                                .ifPresent(values -> byNumber.computeIfAbsent(
                                                new CustomerNumber(
                                                        row.origin().getOrganisation(),
                                                        new Subject(subject.kind(), subject.normalised())),
                                                first -> new Profiles(new HashMap<>()))
                                        .places()
                                        .computeIfAbsent(values, first -> new TreeMap<>())
                                        .putIfAbsent(row.origin().getDelivery(), place(row)))));
        List<StatedCustomer> stated = new ArrayList<>();
        byNumber.values().forEach(number -> add(number, isNew, stated));
        return stated;
    }

    private static Place place(AcceptedRow row) {
        return new Place(row.origin().getFileSha256(), row.locator());
    }

    private static void add(Profiles number, Predicate<String> isNew, List<StatedCustomer> stated) {
        if (number.places().size() == 1 || number.places().size() > MAX_PROFILES) {
            return;
        }
        TreeMap<String, StatedCustomer> byDelivery = new TreeMap<>();
        Map<Set<PersonFeatures>, ProfileComparison.Relation> relations = new HashMap<>();
        number.places()
                .forEach((values, places) -> places.forEach((delivery, place) -> {
                    if (isNew.test(delivery)) {
                        TreeSet<String> agreeing = new TreeSet<>();
                        TreeSet<String> contradicting = new TreeSet<>();
                        number.places().forEach((others, otherPlaces) -> {
                            switch (relation(values, others, relations)) {
                                case ONE_PERSON -> agreeing.addAll(otherPlaces.keySet());
                                case TWO_PEOPLE -> contradicting.addAll(otherPlaces.keySet());
                                case UNKNOWN -> {
                                    // Neither confirms the person nor contradicts.
                                }
                            }
                        });
                        agreeing.remove(delivery);
                        contradicting.remove(delivery);
                        byDelivery.merge(
                                delivery,
                                new StatedCustomer(delivery, place.file(), place.locator(), agreeing, contradicting),
                                StatedCustomer::plus);
                    }
                }));
        byDelivery.values().stream()
                .filter(customer -> !customer.contradicting().isEmpty())
                .forEach(stated::add);
    }

    private static ProfileComparison.Relation relation(
            PersonFeatures one, PersonFeatures other, Map<Set<PersonFeatures>, ProfileComparison.Relation> known) {
        return one.equals(other)
                ? ProfileComparison.Relation.ONE_PERSON
                : known.computeIfAbsent(Set.of(one, other), pair -> ProfileComparison.relation(one, other));
    }

    /** Returns the statement of a delivery with several profiles of one customer number. */
    private StatedCustomer plus(StatedCustomer same) {
        TreeSet<String> agree = new TreeSet<>(agreeing);
        agree.addAll(same.agreeing);
        TreeSet<String> contradict = new TreeSet<>(contradicting);
        contradict.addAll(same.contradicting);
        return new StatedCustomer(delivery, file, locator, agree, contradict);
    }
}
