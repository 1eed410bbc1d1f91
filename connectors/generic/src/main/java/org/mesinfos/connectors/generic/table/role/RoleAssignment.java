package org.mesinfos.connectors.generic.table.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.value.CurrencyColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/** Assignment of roles to the columns of a table. Mutable and not thread-safe: filled step by step, then read. */
public final class RoleAssignment {

    /** A column whose name matches a role. */
    private record Candidate(SampledColumn column, TransactionColumnRole role, int score) {}

    private static final int MIN_WELL_KNOWN_ROLES = 7;

    private final List<SampledColumn> columns;
    private final Map<TransactionColumnRole, SampledColumn> roles = new EnumMap<>(TransactionColumnRole.class);
    private final Set<Integer> assignedPositions = new HashSet<>();

    public RoleAssignment(List<SampledColumn> columns) {
        this.columns = columns;
    }

    public Optional<SampledColumn> find(TransactionColumnRole role) {
        return Optional.ofNullable(roles.get(role));
    }

    /** Returns the columns of amounts and balances. */
    public Stream<SampledColumn> money() {
        return TransactionColumnRole.MONEY.stream().flatMap(role -> find(role).stream());
    }

    /** Returns the currency in the names of amounts and balances. */
    public Optional<String> namedCurrency() {
        return money().flatMap(column -> column.headerName().currency().stream())
                .findFirst();
    }

    public boolean hasAmounts() {
        return TransactionColumnRole.AMOUNTS.stream().anyMatch(this::has);
    }

    public boolean has(TransactionColumnRole role) {
        return roles.containsKey(role);
    }

    Map<TransactionColumnRole, SampledColumn> roles() {
        return Map.copyOf(roles);
    }

    public void assign(TransactionColumnRole role, SampledColumn column) {
        roles.put(role, column);
        assignedPositions.add(column.position());
    }

    public void release(TransactionColumnRole role) {
        SampledColumn column = roles.remove(role);
        if (column != null) {
            assignedPositions.remove(column.position());
        }
    }

    /** Replaces the role of a column by another one. */
    public void move(TransactionColumnRole from, TransactionColumnRole to) {
        SampledColumn column = Objects.requireNonNull(roles.get(from), () -> "no column has the role " + from);
        release(from);
        assign(to, column);
    }

    private RoleAssignment copy() {
        RoleAssignment copy = new RoleAssignment(columns);
        roles.forEach(copy::assign);
        return copy;
    }

    /** Returns these roles with a further one. */
    public RoleAssignment with(TransactionColumnRole role, SampledColumn column) {
        RoleAssignment other = copy();
        other.assign(role, column);
        return other;
    }

    /** Returns these roles but for one. */
    public RoleAssignment without(TransactionColumnRole role) {
        RoleAssignment other = copy();
        other.release(role);
        return other;
    }

    /** Returns these roles with another column of booking dates; empty if that column has no dates. */
    public Optional<RoleAssignment> withBookingDates(int position) {
        Optional<SampledColumn> booking = columns.stream()
                .filter(column -> column.position() == position)
                .filter(column -> column.dateFormat().isPresent())
                .findFirst();
        return booking.map(column -> {
            RoleAssignment other = copy();
            if (find(TransactionColumnRole.VALUE_DATE).equals(booking)) {
                other.release(TransactionColumnRole.VALUE_DATE);
                other.move(TransactionColumnRole.BOOKING_DATE, TransactionColumnRole.VALUE_DATE);
            } else {
                other.release(TransactionColumnRole.BOOKING_DATE);
            }
            other.assign(TransactionColumnRole.BOOKING_DATE, column);
            return other;
        });
    }

    /**
     * Replaces the role of a column by another one; leaves the column without a role if that one is already assigned.
     */
    public void release(TransactionColumnRole role, TransactionColumnRole instead) {
        if (has(instead)) {
            release(role);
        } else {
            move(role, instead);
        }
    }

    public List<SampledColumn> unassigned() {
        return columns.stream()
                .filter(column -> !assignedPositions.contains(column.position()))
                .toList();
    }

    /** Assigns roles to the columns whose name matches and whose values fit, the best match first. */
    public void assignByName() {
        List<Candidate> candidates = new ArrayList<>();
        for (SampledColumn column : unassigned()) {
            NormalisedHeaderName name = effectiveName(column);
            for (TransactionColumnRole role : TransactionColumnRole.values()) {
                TransactionHeaderVocabulary.TABLE
                        .match(name, role)
                        .ifPresent(score -> candidates.add(new Candidate(column, role, score)));
            }
            if (isCurrencyOfNext(column)) {
                candidates.add(
                        new Candidate(column, TransactionColumnRole.CURRENCY, TransactionHeaderVocabulary.WHOLE));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.column().position())
                .thenComparing(Candidate::role));
        for (Candidate candidate : candidates) {
            boolean open = !has(candidate.role())
                    && !assignedPositions.contains(candidate.column().position());
            if (open && RoleFit.fits(candidate.role(), candidate.column())) {
                assign(candidate.role(), candidate.column());
            }
        }
    }

    /** Returns the currency column in the same JSON object as an amount. */
    public Optional<SampledColumn> siblingCurrency(SampledColumn amount) {
        int slash = amount.name().lastIndexOf('/');
        return columns.stream()
                .filter(column -> slash > 0 && column.name().lastIndexOf('/') == slash)
                .filter(column -> column.name().regionMatches(0, amount.name(), 0, slash))
                .filter(SampledColumn::isCurrency)
                .findFirst();
    }

    /** Returns the column of currencies after an amount, otherwise the one before it. */
    Optional<SampledColumn> adjacentCurrency(SampledColumn amount) {
        return CurrencyColumn.nextTo(amount, columns).findFirst();
    }

    /** Returns the columns of currencies next to debits and next to credits, each filled in the same rows; none if one lacks. */
    public List<SampledColumn> currenciesOfDebitsAndCredits() {
        List<SampledColumn> pair = Stream.of(TransactionColumnRole.DEBIT, TransactionColumnRole.CREDIT)
                .flatMap(role -> find(role).stream())
                .flatMap(amount -> CurrencyColumn.nextTo(amount, columns).filter(amount::fillsSameRows))
                .distinct()
                .toList();
        return pair.size() == 2 ? pair : List.of();
    }

    /** Returns the name of a column; an amount without a name takes that of the currency column before it. */
    private NormalisedHeaderName effectiveName(SampledColumn column) {
        boolean unnamed = column.position() > 0 && isCurrencyOfNext(columns.get(column.position() - 1));
        return (unnamed ? columns.get(column.position() - 1) : column).headerName();
    }

    /** Returns whether one name covers two columns: the currency, then the amount, which has no name of its own. */
    private boolean isCurrencyOfNext(SampledColumn column) {
        int next = column.position() + 1;
        return next < columns.size()
                && !column.name().isEmpty()
                && column.isCurrency()
                && columns.get(next).name().isEmpty()
                && columns.get(next).isAmount();
    }

    /** Returns the number of non-empty columns whose names do not occur in tables of bank transactions. */
    public int countForeignColumns() {
        return (int) columns.stream()
                .filter(column -> !column.isEmpty() && TransactionHeaderVocabulary.TABLE.isForeign(column.headerName()))
                .count();
    }

    /** Returns whether the amounts, or the currency column before them, have a known name for amounts. */
    public boolean hasKnownAmountName() {
        boolean paired = find(TransactionColumnRole.DEBIT)
                .flatMap(debit -> find(TransactionColumnRole.CREDIT).map(credit -> new DirectionPair(debit, credit)))
                .filter(DirectionPair::haveNamesOfMoney)
                .isPresent();
        return paired
                || TransactionColumnRole.AMOUNTS.stream()
                        .anyMatch(role -> find(role)
                                .filter(column -> TransactionHeaderVocabulary.TABLE
                                        .match(effectiveName(column), role)
                                        .isPresent())
                                .isPresent());
    }

    /**
     * Returns whether so many roles are known by whole names that a few columns of another kind, such as securities,
     * are irrelevant.
     */
    public boolean isWellKnown() {
        long whole = roles.entrySet().stream()
                .filter(entry -> TransactionHeaderVocabulary.isWhole(TransactionHeaderVocabulary.TABLE
                        .match(entry.getValue().headerName(), entry.getKey())
                        .orElse(0)))
                .count();
        return whole >= MIN_WELL_KNOWN_ROLES;
    }

    /** Returns whether the balances have a known name, as only accounts have. */
    public boolean hasNamedBalances() {
        return find(TransactionColumnRole.BALANCE_AFTER)
                .filter(column -> TransactionHeaderVocabulary.TABLE
                        .match(column.headerName(), TransactionColumnRole.BALANCE_AFTER)
                        .isPresent())
                .isPresent();
    }

    public List<SampledColumn> columns() {
        return columns;
    }

    /** Returns a description for the operator of which column has which role. */
    public String describe() {
        return roles.entrySet().stream()
                .map(entry -> entry.getKey().field() + " from "
                        + (entry.getValue().name().isEmpty()
                                ? "column " + (entry.getValue().position() + 1)
                                : "\"" + entry.getValue().name() + "\""))
                .collect(Collectors.joining(", "));
    }
}
