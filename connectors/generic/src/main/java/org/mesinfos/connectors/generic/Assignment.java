package org.mesinfos.connectors.generic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assignment of roles to the columns of a table. Mutable and not thread-safe: filled step by step, then read. */
final class Assignment {

    /** A column whose name matches a role. */
    private record Candidate(Column column, Role role, int score) {}

    /** Lowest score of a match of a whole name. */
    private static final int WHOLE = 800;

    private static final int MANY = 7;

    private final List<Column> columns;
    private final Map<Role, Column> roles = new EnumMap<>(Role.class);
    private final Set<Integer> taken = new HashSet<>();

    Assignment(List<Column> columns) {
        this.columns = columns;
    }

    Optional<Column> find(Role role) {
        return Optional.ofNullable(roles.get(role));
    }

    boolean has(Role role) {
        return roles.containsKey(role);
    }

    Map<Role, Column> roles() {
        return Map.copyOf(roles);
    }

    void assign(Role role, Column column) {
        roles.put(role, column);
        taken.add(column.position());
    }

    void release(Role role) {
        Column column = roles.remove(role);
        if (column != null) {
            taken.remove(column.position());
        }
    }

    /** Replaces the role of a column by another one. */
    void move(Role from, Role to) {
        Column column = roles.get(from);
        release(from);
        assign(to, column);
    }

    /**
     * Replaces the role of a column by another one; leaves the column without a role if that one is already assigned.
     */
    void release(Role role, Role instead) {
        if (has(instead)) {
            release(role);
        } else {
            move(role, instead);
        }
    }

    List<Column> free() {
        return columns.stream()
                .filter(column -> !taken.contains(column.position()))
                .toList();
    }

    /** Assigns roles to the columns whose name matches and whose values fit, the best match first. */
    void assignByName() {
        List<Candidate> candidates = new ArrayList<>();
        for (Column column : free()) {
            HeaderName name = nameOf(column);
            for (Role role : Role.values()) {
                HeaderWords.TABLE
                        .match(name, role)
                        .ifPresent(score -> candidates.add(new Candidate(column, role, score)));
            }
            if (tellsCurrencyOfNext(column)) {
                candidates.add(new Candidate(column, Role.CURRENCY, HeaderWords.EXACT));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.column().position())
                .thenComparing(Candidate::role));
        for (Candidate candidate : candidates) {
            boolean open =
                    !has(candidate.role()) && !taken.contains(candidate.column().position());
            if (open && fits(candidate.role(), candidate.column())) {
                assign(candidate.role(), candidate.column());
            }
        }
    }

    /** Returns the currency column in the same JSON object as an amount. */
    Optional<Column> currencyBeside(Column amount) {
        int slash = amount.name().lastIndexOf('/');
        return columns.stream()
                .filter(column -> slash > 0 && column.name().lastIndexOf('/') == slash)
                .filter(column -> column.name().regionMatches(0, amount.name(), 0, slash))
                .filter(Column::isCurrency)
                .findFirst();
    }

    /** Returns the name of a column; an amount without a name takes that of the currency column before it. */
    private HeaderName nameOf(Column column) {
        boolean unnamed = column.position() > 0 && tellsCurrencyOfNext(columns.get(column.position() - 1));
        return (unnamed ? columns.get(column.position() - 1) : column).headerName();
    }

    /** Returns whether one name covers two columns: the currency, then the amount, which has no name of its own. */
    private boolean tellsCurrencyOfNext(Column column) {
        int next = column.position() + 1;
        return next < columns.size()
                && !column.name().isEmpty()
                && column.isCurrency()
                && columns.get(next).name().isEmpty()
                && columns.get(next).isMoney();
    }

    /** Returns the number of non-empty columns whose names do not occur in tables of bank transactions. */
    int foreignColumns() {
        return (int) columns.stream()
                .filter(column -> !column.isEmpty() && HeaderWords.TABLE.isForeign(column.headerName()))
                .count();
    }

    /** Returns whether the amounts, or the currency column before them, have a known name for amounts. */
    boolean hasKnownAmount() {
        return Stream.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT)
                .anyMatch(role -> find(role)
                        .filter(column ->
                                HeaderWords.TABLE.match(nameOf(column), role).isPresent())
                        .isPresent());
    }

    /**
     * Returns whether so many roles are known by whole names that a few columns of another kind, such as securities,
     * are irrelevant.
     */
    boolean isWellKnown() {
        long whole = roles.entrySet().stream()
                .filter(entry -> HeaderWords.TABLE
                                .match(entry.getValue().headerName(), entry.getKey())
                                .orElse(0)
                        >= WHOLE)
                .count();
        return whole >= MANY;
    }

    List<Column> columns() {
        return columns;
    }

    /** Returns a description for the operator of which column has which role. */
    String describe() {
        return roles.entrySet().stream()
                .map(entry -> entry.getKey().field() + " from "
                        + (entry.getValue().name().isEmpty()
                                ? "column " + (entry.getValue().position() + 1)
                                : "\"" + entry.getValue().name() + "\""))
                .collect(Collectors.joining(", "));
    }

    private static boolean fits(Role role, Column column) {
        return switch (role.content()) {
            case DATE -> column.dates().isPresent();
            case MONEY -> fitsMoney(role, column);
            case SIGN -> SignCodes.of(column).isPresent();
            case CURRENCY -> column.isCurrency();
            case ACCOUNT -> !column.isEmpty() && column.isAccount() && !column.isCurrency();
            case REFERENCE -> column.isReference();
            case TEXT -> fitsText(role, column);
        };
    }

    private static boolean fitsMoney(Role role, Column column) {
        boolean nothing = role == Role.AMOUNT && column.isZero();
        return (column.isMoney() && !nothing) || (column.isEmpty() && isHalf(role));
    }

    private static boolean fitsText(Role role, Column column) {
        return switch (role) {
            case LABEL -> column.isText();
            case COUNTERPARTY_NAME -> column.isText() && !column.isIban() && !column.isBic();
            case BANK_REFERENCE, CHEQUE_NUMBER -> !column.isEmpty() && !column.isProse();
            default -> !column.isEmpty();
        };
    }

    private static boolean isHalf(Role role) {
        return role == Role.DEBIT || role == Role.CREDIT;
    }
}
