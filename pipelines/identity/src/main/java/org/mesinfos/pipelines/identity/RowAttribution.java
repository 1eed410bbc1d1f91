package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.pipelines.identity.ownership.Ownership;
import org.mesinfos.pipelines.identity.ownership.OwnershipHistory;

/** The person or persons to whom a row is attributed. */
public sealed interface RowAttribution extends Serializable {

    /**
     * The row belongs to one person.
     *
     * @param id the person id from the registry, or a pseudonym
     */
    record SinglePerson(String id) implements RowAttribution {}

    /** The row is not kept: its person is erased. */
    enum Erased implements RowAttribution {
        /** The organisation of the row states or stated who holds its reference. */
        ERASED,
        /** The organisation of the row states no holder. Its receipts do not show that there was one. */
        BORROWED
    }

    /** The row is withheld, because its person has not consented that it is kept. */
    enum WithoutConsent implements RowAttribution {
        WITHOUT_CONSENT
    }

    /** No person is known: the row has no subject, or no link leads from its subject to a customer. */
    enum Unattributed implements RowAttribution {
        UNATTRIBUTED
    }

    /**
     * The row belongs to each holder of a joint account. The operator has enabled this for the organisation.
     *
     * @param holders ids of the holders, two or more, sorted; only the row of the first holder is counted
     */
    record Joint(List<String> holders) implements RowAttribution {
        public Joint {
            holders = holders.stream().sorted().distinct().toList();
        }
    }

    /**
     * The row is withheld, because who held its subject at the time of the event is not proven.
     *
     * @param since first day of the uncertainty; null if no date limits it
     */
    record Disputed(@Nullable LocalDate since) implements RowAttribution {}

    /**
     * The owner depends on the date of the row.
     *
     * @param history holders of the subject over time
     * @param zone time zone of the days of the history
     * @param sharing treatment of rows that several persons hold together
     */
    record ByTime(OwnershipHistory history, String zone, Sharing sharing) implements RowAttribution {

        /**
         * Returns the attribution of a row of this subject, which is never {@code ByTime}.
         *
         * @param delivery id of the delivery of the row
         * @param days days of the event; empty if the row has no date
         */
        public RowAttribution at(String delivery, Optional<DayInterval> days) {
            return of(history.ofRow(delivery, days), sharing);
        }

        static RowAttribution of(Ownership ownership, Sharing sharing) {
            if (ownership instanceof Ownership.Sole sole) {
                return new SinglePerson(sole.holder());
            }
            if (ownership instanceof Ownership.Joint joint) {
                return sharing == Sharing.EVERY_HOLDER && JointAccounts.isPlausible(joint.holders())
                        ? new Joint(joint.holders())
                        : Withheld.WITHHELD;
            }
            if (ownership instanceof Ownership.Disputed disputed) {
                return new Disputed(disputed.since().orElse(null));
            }
            return Unattributed.UNATTRIBUTED;
        }
    }

    /**
     * The row belongs to one person by links of the issuer of its reference. Its own organisation states no holder, and
     * its receipts do not show that there is one.
     *
     * @param id the person id from the registry, or a pseudonym
     */
    record Borrowed(String id) implements RowAttribution {}

    /**
     * The organisation of the row states no holder of its reference, but issuers of the reference do.
     *
     * @param claims the attribution by each issuer that states a holder
     */
    record ByIssuers(List<IssuerClaim> claims) implements RowAttribution {
        public ByIssuers {
            claims = List.copyOf(claims);
        }

        /**
         * Returns the attribution of a row of this reference: a person if all issuers who state a holder at the time
         * agree on one, otherwise {@link Unattributed}, since the row is not theirs to withhold.
         *
         * @param delivery id of the delivery of the row
         * @param days returns the days of the event in a time zone; empty if the row has no date
         */
        public RowAttribution at(String delivery, Function<String, Optional<DayInterval>> days) {
            Set<RowAttribution> stated = new HashSet<>();
            for (IssuerClaim claim : claims) {
                RowAttribution ofIssuer = claim.attribution() instanceof ByTime byTime
                        ? byTime.at(delivery, days.apply(byTime.zone()))
                        : claim.attribution();
                if (ofIssuer != Unattributed.UNATTRIBUTED) {
                    stated.add(ofIssuer);
                }
            }
            return stated.size() == 1 && stated.iterator().next() instanceof SinglePerson person
                    ? new Borrowed(person.id())
                    : Unattributed.UNATTRIBUTED;
        }
    }

    /**
     * The attribution of the rows of a reference by the links of one issuer.
     *
     * @param issuer id of the organisation
     */
    record IssuerClaim(String issuer, RowAttribution attribution) implements Serializable {}

    /** Returns the ids of all persons to whom rows may be attributed, sorted. */
    default SortedSet<String> persons() {
        SortedSet<String> persons = new TreeSet<>();
        if (this instanceof SinglePerson person) {
            persons.add(person.id());
        } else if (this instanceof Borrowed person) {
            persons.add(person.id());
        } else if (this instanceof Joint joint) {
            persons.addAll(joint.holders());
        } else if (this instanceof ByTime byTime) {
            persons.addAll(byTime.history().holders());
        } else if (this instanceof ByIssuers issuers) {
            issuers.claims().forEach(claim -> persons.addAll(claim.attribution().persons()));
        }
        return persons;
    }

    /** Returns the holders over time by whom the row may be attributed: those of its organisation, or of issuers. */
    default List<ByTime> changing() {
        if (this instanceof ByTime byTime) {
            return List.of(byTime);
        }
        return this instanceof ByIssuers issuers
                ? issuers.claims().stream()
                        .flatMap(claim -> claim.attribution().changing().stream())
                        .toList()
                : List.of();
    }

    /** Treatment of rows that several persons hold together. */
    enum Sharing {
        /** The rows are withheld. */
        WITHHOLD,
        /** The rows go to every holder. */
        EVERY_HOLDER
    }

    /** The row is withheld: its subject leads to customers who are different persons. */
    enum Withheld implements RowAttribution {
        WITHHELD
    }
}
