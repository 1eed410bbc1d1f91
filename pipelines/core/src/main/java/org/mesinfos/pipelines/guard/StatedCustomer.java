package org.mesinfos.pipelines.guard;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.profiles.ProfileComparison;
import org.mesinfos.pipelines.identity.profiles.ProfileFeatures;
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

    public StatedCustomer {
        agreeing = Collections.unmodifiableSortedSet(new TreeSet<>(agreeing));
        contradicting = Collections.unmodifiableSortedSet(new TreeSet<>(contradicting));
    }

    private record CustomerNumber(String organisation, Subject subject) {}

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
        Map<CustomerNumber, NumberProfiles> byNumber = new HashMap<>();
        profiles.stream()
                .forEach(row -> row.subject()
                        .ifPresent(subject -> ProfileFeatures.of(row.decode(codec))
                                .map(ProfileComparison::comparable)
                                .ifPresent(values -> byNumber.computeIfAbsent(
                                                new CustomerNumber(
                                                        row.origin().getOrganisation(),
                                                        new Subject(subject.kind(), subject.normalised())),
                                                first -> new NumberProfiles(isNew))
                                        .add(
                                                values,
                                                row.origin().getDelivery(),
                                                new NumberProfiles.Place(
                                                        row.origin().getFileSha256(), row.locator())))));
        return byNumber.values().stream()
                .flatMap(number -> number.statedForOthers().stream())
                .toList();
    }
}
