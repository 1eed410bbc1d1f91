package org.mesinfos.pipelines.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * The snapshots that apply, for each source that delivers snapshots. Statements of earlier snapshots of a source are no
 * longer in force unless a later one repeats them. Immutable.
 *
 * <p>A snapshot with rejected rows is <em>guarded</em>: it replaces no statement that one of those rows could have
 * repeated, which is decided by digests of the subjects and keys that they still show.
 *
 * <p>A snapshot without a declared sequence has no position among the others: it adds rows, as an append delivery does.
 */
public final class SnapshotHorizon {

    private static final SnapshotHorizon NONE = new SnapshotHorizon(Map.of(), Optional.empty());

    private record Source(String organisation, String connector) {}

    /**
     * The snapshots that apply to one source.
     *
     * @param latest the highest sequence of a complete snapshot without rejected rows; 0 if there is none
     * @param guarded digests of subjects and keys that a snapshot does not withdraw, by sequence, above the latest
     */
    private record Snapshots(long latest, SortedMap<Long, Set<String>> guarded) {

        static final Snapshots NONE = new Snapshots(0, new TreeMap<>());

        Snapshots {
            guarded = Collections.unmodifiableSortedMap(new TreeMap<>(guarded));
        }

        Snapshots withLatest(long sequence) {
            long highest = Math.max(latest, sequence);
            return new Snapshots(highest, guarded.tailMap(highest + 1));
        }

        Snapshots withGuarded(long sequence, Set<String> digests) {
            if (sequence <= latest) {
                return this;
            }
            SortedMap<Long, Set<String>> extended = new TreeMap<>(guarded);
            // Of two deliveries with one sequence, each withdraws what its own rejected rows cannot have stated.
            extended.merge(sequence, Collections.unmodifiableSet(new TreeSet<>(digests)), Snapshots::common);
            return new Snapshots(latest, extended);
        }

        private static Set<String> common(Set<String> one, Set<String> other) {
            TreeSet<String> common = new TreeSet<>(one);
            common.retainAll(other);
            return Collections.unmodifiableSet(common);
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

    private final Map<Source, Snapshots> sources;
    private final Optional<SubjectDigests> digests;

    private SnapshotHorizon(Map<Source, Snapshots> sources, Optional<SubjectDigests> digests) {
        this.sources = Map.copyOf(sources);
        this.digests = digests;
    }

    /** Returns the horizon without any snapshot. */
    public static SnapshotHorizon none() {
        return NONE;
    }

    /**
     * Returns the horizon without any snapshot, to which guarded snapshots can be added.
     *
     * @param digests the digests of subjects and keys in guarded snapshots
     */
    public static SnapshotHorizon none(SubjectDigests digests) {
        return new SnapshotHorizon(Map.of(), Optional.of(digests));
    }

    /** Returns a copy with one more complete snapshot; a snapshot earlier than the known one changes nothing. */
    public SnapshotHorizon with(String organisation, String connector, long sequence) {
        Source source = new Source(organisation, connector);
        return with(source, sources.getOrDefault(source, Snapshots.NONE).withLatest(sequence));
    }

    /**
     * Returns a copy with one more complete snapshot that has rejected rows.
     *
     * @param digests digests of the subjects and keys that the rejected rows show, see {@link SubjectDigests}
     */
    public SnapshotHorizon withGuarded(String organisation, String connector, long sequence, Set<String> digests) {
        Source source = new Source(organisation, connector);
        return with(source, sources.getOrDefault(source, Snapshots.NONE).withGuarded(sequence, digests));
    }

    private SnapshotHorizon with(Source source, Snapshots snapshots) {
        Map<Source, Snapshots> extended = new HashMap<>(sources);
        extended.put(source, snapshots);
        return new SnapshotHorizon(extended, digests);
    }

    /** Returns the effect of later snapshots of a source on the statements of the snapshot with this sequence. */
    public Effect effect(String organisation, String connector, long sequence) {
        Snapshots snapshots = sources.isEmpty() ? null : sources.get(new Source(organisation, connector));
        if (snapshots == null) {
            return Effect.NONE;
        }
        if (sequence < snapshots.latest()) {
            return Effect.REPLACED;
        }
        Collection<Set<String>> later =
                snapshots.guarded().tailMap(sequence + 1).values();
        return later.isEmpty() ? Effect.NONE : new Effect(false, List.copyOf(later), digests);
    }

    /** Returns the effect of later snapshots of the same source on the rows of this origin. */
    public Effect effect(RowOrigin origin) {
        return origin.getMode() == RowMode.SNAPSHOT && origin.getSequence() != null
                ? effect(origin.getOrganisation(), origin.getConnector(), origin.getSequence())
                : Effect.NONE;
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
        return effect.replaces(List.of(
                effect.by().of(organisation, row.subject()),
                effect.by().ofKey(organisation, row.row().getKey())));
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
