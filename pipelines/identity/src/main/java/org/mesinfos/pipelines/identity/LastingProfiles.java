package org.mesinfos.pipelines.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.identity.profiles.StatementKind;
import org.mesinfos.records.SubjectKind;

/**
 * Profile statements that later snapshots leave. A customer who is absent from the latest snapshot keeps the past records, and
 * the last profile goes on to show whose they are. Statements about other references end with the snapshot, because the
 * reference may be another person's by now. Stateless.
 */
public final class LastingProfiles {

    private record Customer(String organisation, String reference) {
        static Customer of(ProfileStatement statement) {
            return new Customer(statement.organisation(), statement.subject().normalised());
        }
    }

    private record StatedCustomer(SnapshotHorizon.Source source, Customer customer) {}

    private LastingProfiles() {}

    /**
     * Returns the statements to keep: those in force, and of each source the last ones about each customer. Further snapshots
     * never bring back the others.
     */
    public static ProfileStatements kept(ProfileStatements all, SnapshotHorizon horizon) {
        Map<StatedCustomer, Long> last = new HashMap<>();
        all.stream()
                .filter(LastingProfiles::isAboutCustomer)
                .forEach(statement -> horizon.place(statement.origin())
                        .ifPresent(place -> last.merge(
                                new StatedCustomer(place.source(), Customer.of(statement)),
                                place.position(),
                                Math::max)));
        return all.retain(statement -> !horizon.supersedes(statement) || isLast(statement, horizon, last));
    }

    private static boolean isLast(ProfileStatement statement, SnapshotHorizon horizon, Map<StatedCustomer, Long> last) {
        if (!isAboutCustomer(statement)) {
            return false;
        }
        Optional<SnapshotHorizon.Place> place = horizon.place(statement.origin());
        return place.isPresent()
                && Optional.of(place.get().position())
                        .equals(Optional.ofNullable(
                                last.get(new StatedCustomer(place.get().source(), Customer.of(statement)))));
    }

    /** Returns the kept statements that show who a person is: a profile in force replaces all that are not. */
    public static ProfileStatements identifying(ProfileStatements kept, SnapshotHorizon horizon) {
        Set<Customer> present = new HashSet<>();
        kept.stream()
                .filter(statement -> isAboutCustomer(statement)
                        && statement.statementKind() == StatementKind.PROFILE
                        && !horizon.supersedes(statement))
                .forEach(statement -> present.add(Customer.of(statement)));
        return kept.retain(statement -> !horizon.supersedes(statement) || !present.contains(Customer.of(statement)));
    }

    private static boolean isAboutCustomer(ProfileStatement statement) {
        return statement.subject().kind() == SubjectKind.CUSTOMER;
    }
}
