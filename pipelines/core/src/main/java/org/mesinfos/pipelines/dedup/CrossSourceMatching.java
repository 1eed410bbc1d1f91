package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.dedup.match.Traits;
import org.mesinfos.pipelines.identity.GlobalNames;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TransactionStatus;

/**
 * Matching of the events of one account across sources, such as its statements, its exports and its documents.
 *
 * <p>The events of the best source are taken as they are. The events of each further source are matched one to one with
 * those already taken. Two events of one source are never merged, and neither are two events of one delivery of a
 * source. Transactions that are not yet booked form a source of their own, so that a pending transaction can be merged
 * with the booked one.
 *
 * <p>The events of each organisation are matched among themselves. Events of several organisations are one event only if
 * one of them issues the account, see {@link IssuerMatching}.
 */
final class CrossSourceMatching {

    private final RowRanking ranking;
    private final Exports exports;
    private final ClaimAuthority authority;
    private final SourceJoin.Reach reach;
    private final Map<Set<String>, Set<String>> distinctSets = new HashMap<>();

    CrossSourceMatching(RowRanking ranking, Exports exports, ClaimAuthority authority, SourceJoin.Reach reach) {
        this.reach = reach;
        this.ranking = ranking;
        this.exports = exports;
        this.authority = authority;
    }

    /**
     * Merges the events that are one.
     *
     * @param events of one type, each with at least one current row
     * @return every event once, alone or merged with others
     */
    List<MergedEvents> join(List<Event> events) {
        List<MergedEvents> joined = new ArrayList<>(events.size());
        List<ComparableEvent> comparable = new ArrayList<>();
        for (Event event : events) {
            SpecificRecord record = ranking.best(event);
            Traits.of(record)
                    .ifPresentOrElse(
                            traits -> comparable.add(comparable(event, record, traits)),
                            () -> joined.add(MergedEvents.single(event)));
        }
        Map<String, List<ComparableEvent>> byOrganisation = new TreeMap<>();
        comparable.forEach(event -> byOrganisation
                .computeIfAbsent(event.event().key().organisation(), key -> new ArrayList<>())
                .add(event));
        // Accounts under their global names, each with the events of every organisation.
        Map<String, SortedMap<String, List<JoinedEvent>>> shared = new TreeMap<>();
        byOrganisation.forEach((organisation, own) -> byAccount(organisation, own)
                .forEach((account, scope) -> globalName(account)
                        .ifPresentOrElse(
                                name -> shared.computeIfAbsent(name, key -> new TreeMap<>())
                                        .computeIfAbsent(organisation, key -> new ArrayList<>())
                                        .addAll(joinSources(scope)),
                                () -> joinSources(scope).forEach(event -> joined.add(event.merged())))));
        shared.forEach((account, reported) -> joinOrganisations(account, reported, joined));
        return joined;
    }

    /**
     * Returns the events of one organisation by the account of a transaction, otherwise by the number within the
     * organisation, such as that of an invoice.
     */
    private static Map<String, List<ComparableEvent>> byAccount(String organisation, List<ComparableEvent> events) {
        AccountScopes accounts = AccountScopes.of(
                organisation,
                events.stream()
                        .filter(CrossSourceMatching::isTransaction)
                        .map(event -> event.traits().names())
                        .toList());
        Map<String, List<ComparableEvent>> byAccount = new TreeMap<>();
        events.forEach(event -> byAccount
                .computeIfAbsent(
                        isTransaction(event)
                                ? accounts.canonical(event.traits().names())
                                : organisation + '\n' + event.traits().names().get(0),
                        key -> new ArrayList<>())
                .add(event));
        return byAccount;
    }

    private static boolean isTransaction(ComparableEvent event) {
        return event.event().key().type() == RecordType.BANK_TRANSACTION;
    }

    /**
     * Returns the name by which all organisations know an account; empty if there are no issuers of accounts, or if the name
     * is valid within one organisation only.
     */
    private Optional<String> globalName(String account) {
        return authority.issuers().isEmpty() ? Optional.empty() : GlobalNames.ofAccount(account);
    }

    private void joinOrganisations(
            String account, SortedMap<String, List<JoinedEvent>> reported, List<MergedEvents> joined) {
        List<String> issuers = IssuerMatching.issuers(reported.keySet(), account, authority);
        if (issuers.size() != 1 || reported.size() == 1) {
            // Of equal authority, none may decide about the records of another.
            reported.values().forEach(events -> events.forEach(event -> joined.add(event.merged())));
            return;
        }
        SortedMap<String, List<JoinedEvent>> others = new TreeMap<>(reported);
        List<JoinedEvent> issued =
                Objects.requireNonNull(others.remove(issuers.get(0)), "the issuer is among the organisations");
        joined.addAll(IssuerMatching.of(issued, others));
    }

    /** Returns true if events of this type can be matched across sources and at least two sources report some. */
    static boolean hasSeveralSources(RecordType type, List<Event> events) {
        if (!Traits.areDefined(type)) {
            return false;
        }
        RowOrigin first = events.get(0).rows().get(0).origin();
        for (Event event : events) {
            for (EventRow row : event.rows()) {
                if (!row.origin().getConnector().equals(first.getConnector())
                        || !row.origin().getOrganisation().equals(first.getOrganisation())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Returns true if the record is a pending or future transaction. Even one source may report such a transaction
     * twice.
     */
    static boolean isNotYetBooked(SpecificRecord record) {
        return record instanceof BankTransaction transaction
                && (transaction.getStatus() == TransactionStatus.PENDING
                        || transaction.getStatus() == TransactionStatus.FUTURE);
    }

    private ComparableEvent comparable(Event event, SpecificRecord record, Traits traits) {
        Set<String> sources = event.sources();
        if (isNotYetBooked(record)) {
            sources = Set.of(ComparableEvent.notYetBooked(sources));
        }
        return new ComparableEvent(
                event,
                traits,
                shared(sources),
                shared(event.sourceDeliveries()),
                exports.place(event.key(), event.rows().get(0)));
    }

    /** Returns one instance for equal sets, because most events of an account have the same sources. */
    private Set<String> shared(Set<String> set) {
        return distinctSets.computeIfAbsent(set, unseen -> unseen);
    }

    private static int precedence(Map<String, EventRow> best, String source) {
        return Objects.requireNonNull(best.get(source), "best has each source")
                .origin()
                .getPrecedence();
    }

    /** Joins the events of one account that one organisation reports. */
    private List<JoinedEvent> joinSources(List<ComparableEvent> events) {
        Map<String, EventRow> best = new HashMap<>();
        for (ComparableEvent event : events) {
            for (String source : event.sources()) {
                best.merge(
                        source,
                        event.event().best(),
                        (one, other) -> EventRow.SURVIVORSHIP.compare(one, other) <= 0 ? one : other);
            }
        }
        List<String> sources = best.keySet().stream()
                .sorted(Comparator.comparing(ComparableEvent::isSourceNotYetBooked)
                        .thenComparing(source -> -precedence(best, source))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        SourceJoin join = new SourceJoin(Coverage.of(events), reach);
        List<ComparableEvent> left = new ArrayList<>(events);
        left.sort(ComparableEvent.BY_TIME);
        for (String source : sources) {
            Map<Boolean, List<ComparableEvent>> parts = left.stream()
                    .collect(Collectors.partitioningBy(event -> event.sources().contains(source)));
            join.add(parts.getOrDefault(true, List.of()));
            left = parts.getOrDefault(false, List.of());
        }
        return join.joined();
    }
}
