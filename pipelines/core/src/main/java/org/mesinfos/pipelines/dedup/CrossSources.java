package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.dedup.match.Traits;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TransactionStatus;

/**
 * Finds which events of different sources are one: the statement, the export and the document of one account tell one
 * history.
 *
 * <p>The best source stands; each further one is paired with what stands, one to one. So two events of one source are
 * never joined, and neither are two that one delivery of a source tells. What is announced counts as a source of its own:
 * an announced movement and the booked one are one.
 */
final class CrossSources {

    private static final String ANNOUNCED = "\nannounced";

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    private final CanonicalCodec codec;
    private final RecordIdentity identity;

    CrossSources(CanonicalCodec codec, RecordIdentity identity) {
        this.codec = codec;
        this.identity = identity;
    }

    /** An event with what tells it apart. */
    record Told(Event event, Traits traits, Set<String> sources, Set<String> tellings, String id) {

        boolean isAnnounced() {
            return sources.stream().anyMatch(source -> source.endsWith(ANNOUNCED));
        }
    }

    /**
     * The events, joined.
     *
     * @param events of one type, each with a row that holds
     */
    List<SameEvents> join(List<Event> events) {
        List<SameEvents> joined = new ArrayList<>(events.size());
        List<Told> told = new ArrayList<>();
        for (Event event : events) {
            SpecificRecord record = event.decode(codec);
            Traits.of(record)
                    .ifPresentOrElse(
                            traits -> told.add(told(event, record, traits)), () -> joined.add(SameEvents.alone(event)));
        }
        Scopes scopes = Scopes.of(told.stream().map(one -> one.traits().scope()).toList());
        Map<String, List<Told>> byScope = new TreeMap<>();
        told.forEach(one -> byScope.computeIfAbsent(place(one, scopes), unseen -> new ArrayList<>())
                .add(one));
        byScope.values().forEach(scope -> join(scope, joined));
        return joined;
    }

    /** An IBAN is one account whoever tells of it; every other number is its organisation's own. */
    private static String place(Told event, Scopes scopes) {
        String scope = scopes.canonical(event.traits().scope());
        return IBAN.matcher(scope).matches() ? scope : event.event().key().organisation() + '\n' + scope;
    }

    private static boolean isRecognised(RecordType type) {
        return type == RecordType.BANK_TRANSACTION || type == RecordType.INVOICE;
    }

    /** Whether two sources tell of events of a kind that can be recognised. */
    static boolean meet(RecordType type, List<Event> events) {
        if (!isRecognised(type)) {
            return false;
        }
        String connector = events.get(0).rows().get(0).origin().getConnector();
        return events.stream()
                .flatMap(event -> event.rows().stream())
                .anyMatch(row -> !row.origin().getConnector().equals(connector));
    }

    /** Whether a record tells what is still to be booked: then even one source may tell it twice. */
    static boolean isAnnounced(SpecificRecord record) {
        return record instanceof BankTransaction movement
                && (movement.getStatus() == TransactionStatus.PENDING
                        || movement.getStatus() == TransactionStatus.FUTURE);
    }

    private Told told(Event event, SpecificRecord record, Traits traits) {
        Set<String> sources = event.sources();
        if (isAnnounced(record)) {
            sources = Set.of(String.join(" ", sources) + ANNOUNCED);
        }
        return new Told(event, traits, sources, event.tellings(), event.id(identity));
    }

    private void join(List<Told> events, List<SameEvents> joined) {
        Map<String, Candidate> best = new HashMap<>();
        for (Told event : events) {
            for (String source : event.sources()) {
                best.merge(
                        source,
                        event.event().best(),
                        (one, other) -> Candidate.SURVIVORSHIP.compare(one, other) <= 0 ? one : other);
            }
        }
        List<String> sources = best.keySet().stream()
                .sorted(Comparator.comparing((String source) -> source.endsWith(ANNOUNCED))
                        .thenComparing(source -> -best.get(source).origin().getPrecedence())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        SourceJoin join = new SourceJoin(Coverage.of(events));
        Set<String> placed = new HashSet<>();
        for (String source : sources) {
            join.add(inOrder(events.stream()
                    .filter(event -> event.sources().contains(source) && placed.add(event.id()))
                    .toList()));
        }
        join.standing().forEach(standing -> joined.add(standing.same()));
    }

    private static List<Told> inOrder(Collection<Told> events) {
        return events.stream()
                .sorted(Comparator.comparingLong((Told event) -> event.traits().day())
                        .thenComparing(Told::id))
                .toList();
    }
}
