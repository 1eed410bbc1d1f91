package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.ownership.HoldingDigests;
import org.mesinfos.pipelines.identity.ownership.SnapshotPositions;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * The snapshots that apply, for each source that delivers snapshots. Statements of earlier snapshots of a source are no
 * longer in force unless a later one repeats them. Immutable.
 *
 * <p>A snapshot with rejected rows, or with accepted rows that have no subject, is <em>guarded</em>: it replaces no
 * statement that one of those rows could have repeated, which is decided by digests of the subjects and keys that they
 * still show.
 *
 * <p>A snapshot about one customer replaces earlier ones about that customer only, and a snapshot about all customers
 * none of them.
 *
 * <p>A snapshot without a position in {@link SnapshotPositions} adds rows, as an append delivery does. So does a snapshot
 * that was not read completely; it is replaced by a later one nevertheless.
 */
public final class SnapshotHorizon {

    private static final SnapshotHorizon NONE = new SnapshotHorizon(Map.of(), Optional.empty());

    /** @param customer digest of the only customer of the snapshots; empty if they are about all customers */
    record Source(String organisation, String connector, String customer) {
        static Source of(StatedSnapshot snapshot) {
            return new Source(snapshot.organisation(), snapshot.connector(), snapshot.customer());
        }

        boolean includes(RowOrigin origin) {
            return organisation.equals(origin.getOrganisation()) && connector.equals(origin.getConnector());
        }
    }

    /**
     * The snapshots of one source.
     *
     * @param positions position of each delivery
     * @param latest the highest position of a complete snapshot without rejected rows
     * @param guarded digests of subjects and keys that a snapshot does not withdraw, by position, above the latest
     */
    private record Snapshots(Map<String, Long> positions, long latest, SortedMap<Long, Set<String>> guarded) {

        static Snapshots of(Collection<StatedSnapshot> snapshots) {
            Map<String, Long> positions = new HashMap<>();
            long latest = Long.MIN_VALUE;
            SortedMap<Long, Set<String>> guarded = new TreeMap<>();
            for (Map.Entry<Long, List<StatedSnapshot>> together :
                    SnapshotPositions.of(snapshots).entrySet()) {
                long position = together.getKey();
                for (StatedSnapshot snapshot : together.getValue()) {
                    positions.put(snapshot.delivery(), position);
                    if (!snapshot.withdraws()) {
                        continue;
                    }
                    if (snapshot.exceptions().isEmpty()) {
                        latest = position;
                    } else {
                        // Of two deliveries with one position, each withdraws what its own rejected rows cannot have
                        // stated.
                        guarded.merge(position, snapshot.exceptions(), Snapshots::common);
                    }
                }
            }
            return new Snapshots(
                    Map.copyOf(positions),
                    latest,
                    Collections.unmodifiableSortedMap(new TreeMap<>(guarded.tailMap(latest + 1))));
        }

        private static Set<String> common(Set<String> one, Set<String> other) {
            TreeSet<String> common = new TreeSet<>(one);
            common.retainAll(other);
            return Collections.unmodifiableSet(common);
        }

        Effect effect(@Nullable Long position, Optional<SubjectDigests> digests) {
            if (position == null) {
                return Effect.NONE;
            }
            if (position < latest) {
                return Effect.REPLACED;
            }
            Collection<Set<String>> later = guarded.tailMap(position + 1).values();
            return later.isEmpty() ? Effect.NONE : new Effect(false, List.copyOf(later), digests);
        }
    }

    /**
     * The effect of later snapshots on the statements of an earlier one.
     *
     * @param replaced true if they are no longer in force whatever they state
     * @param protectedDigests for each guarded snapshot, the statements that it does not replace
     * @param digests computes these digests; empty if there are none
     */
    public record Effect(boolean replaced, Collection<Set<String>> protectedDigests, Optional<SubjectDigests> digests) {

        private static final Effect NONE = new Effect(false, List.of(), Optional.empty());
        private static final Effect REPLACED = new Effect(true, List.of(), Optional.empty());

        /** Returns whether the effect differs between subjects. */
        public boolean dependsOnSubject() {
            return !protectedDigests.isEmpty();
        }

        private boolean replaces(Collection<String> stated) {
            return replaced || protectedDigests.stream().anyMatch(safe -> Collections.disjoint(safe, stated));
        }

        private SubjectDigests by() {
            return digests.orElseThrow();
        }
    }

    /**
     * Place of a snapshot among those of its source.
     *
     * @param position larger for later snapshots
     */
    record Place(Source source, long position) {}

    private final Map<Source, Snapshots> sources;
    private final Map<String, List<Source>> deliveries = new HashMap<>();
    private final Optional<SubjectDigests> digests;

    private SnapshotHorizon(Map<Source, Snapshots> sources, Optional<SubjectDigests> digests) {
        this.sources = Map.copyOf(sources);
        this.digests = digests;
        sources.forEach((source, snapshots) -> snapshots
                .positions()
                .keySet()
                .forEach(delivery -> deliveries
                        .computeIfAbsent(delivery, first -> new ArrayList<>())
                        .add(source)));
    }

    /** Returns the horizon without any snapshot. */
    public static SnapshotHorizon none() {
        return NONE;
    }

    /**
     * Creates the horizon of all snapshots, at most one for each delivery and connector, in any order.
     *
     * @param digests the digests of subjects and keys that the exceptions of snapshots contain
     */
    public static SnapshotHorizon of(Collection<StatedSnapshot> snapshots, SubjectDigests digests) {
        Map<Source, Snapshots> sources = new HashMap<>();
        snapshots.stream()
                .collect(Collectors.groupingBy(Source::of))
                .forEach((source, ofSource) -> sources.put(source, Snapshots.of(ofSource)));
        return new SnapshotHorizon(sources, Optional.of(digests));
    }

    /** Returns the snapshot deliveries whose rows are affected differently by two horizons. */
    public static Set<String> changedDeliveries(SnapshotHorizon before, SnapshotHorizon after) {
        Set<String> changed = new TreeSet<>(before.deliveries.keySet());
        changed.addAll(after.deliveries.keySet());
        changed.removeIf(delivery -> before.effects(delivery).equals(after.effects(delivery)));
        return changed;
    }

    private Map<Source, Effect> effects(String delivery) {
        Map<Source, Effect> effects = new HashMap<>();
        for (Source source : deliveries.getOrDefault(delivery, List.of())) {
            effects.put(source, effect(source, delivery));
        }
        return effects;
    }

    private Effect effect(Source source, String delivery) {
        Snapshots snapshots = sources.get(source);
        return snapshots == null
                ? Effect.NONE
                : snapshots.effect(snapshots.positions().get(delivery), digests);
    }

    /** Returns the effect of later snapshots of the same source on the rows of this origin. */
    public Effect effect(RowOrigin origin) {
        return source(origin)
                .map(source -> effect(source, origin.getDelivery()))
                .orElse(Effect.NONE);
    }

    /** Returns the place of a snapshot in its source; empty if the origin is none, or has no position. */
    Optional<Place> place(RowOrigin origin) {
        return source(origin).map(source -> new Place(source, position(source, origin.getDelivery())));
    }

    private Optional<Source> source(RowOrigin origin) {
        if (origin.getMode() == RowMode.SNAPSHOT) {
            for (Source source : deliveries.getOrDefault(origin.getDelivery(), List.of())) {
                if (source.includes(origin)) {
                    return Optional.of(source);
                }
            }
        }
        return Optional.empty();
    }

    private long position(Source source, String delivery) {
        return Objects.requireNonNull(
                Objects.requireNonNull(sources.get(source), "deliveries are of known sources")
                        .positions()
                        .get(delivery),
                "deliveries of a source have positions");
    }

    /** Returns whether a later snapshot of the same source has replaced a row. */
    public boolean supersedes(AcceptedRow row) {
        return supersedes(effect(row.origin()), row);
    }

    /** Returns whether a row of an origin with this effect has been replaced. */
    public static boolean supersedes(Effect effect, AcceptedRow row) {
        if (!effect.dependsOnSubject()) {
            return effect.replaced();
        }
        String organisation = row.origin().getOrganisation();
        List<String> stated = new ArrayList<>();
        stated.add(effect.by().of(organisation, row.subject()));
        stated.add(effect.by().ofKey(organisation, row.row().getKey()));
        if (row.subject().isPresent()) {
            stated.add(effect.by().ofKeyWithSubject(organisation, row.row().getKey()));
        }
        return effect.replaces(stated);
    }

    /** Returns whether a later snapshot of the same source has replaced a link. */
    public boolean supersedes(LinkAssertion assertion) {
        Effect effect = effect(assertion.origin());
        return effect.dependsOnSubject()
                ? effect.replaces(digests(
                        effect.by(),
                        assertion.origin(),
                        assertion.link().subject(),
                        assertion.link().customer()))
                : effect.replaced();
    }

    /** Returns whether a later snapshot of the same source has replaced a statement about a person. */
    public boolean supersedes(ProfileStatement statement) {
        Effect effect = effect(statement.origin());
        return effect.dependsOnSubject()
                ? effect.replaces(digests(effect.by(), statement.origin(), statement.subject()))
                : effect.replaced();
    }

    private static Collection<String> digests(SubjectDigests by, RowOrigin origin, Subject... subjects) {
        TreeSet<String> digests = new TreeSet<>();
        digests.add(HoldingDigests.UNKNOWN_CUSTOMER);
        for (Subject subject : subjects) {
            digests.add(by.of(origin.getOrganisation(), Optional.of(subject)));
        }
        return digests;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SnapshotHorizon horizon && sources.equals(horizon.sources);
    }

    @Override
    public int hashCode() {
        return sources.hashCode();
    }

    /** Returns the number of sources, since digests are made of references. */
    @Override
    public String toString() {
        return "SnapshotHorizon of " + sources.size() + " sources";
    }
}
