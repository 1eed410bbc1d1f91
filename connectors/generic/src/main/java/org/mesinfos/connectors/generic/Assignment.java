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

/** Which column of a table holds what. Filled step by step, then read. Not safe for use by several threads. */
final class Assignment {

    /** A column that could have a role by its name. */
    private record Candidate(Column column, Role role, int score) {}

    /** Matches of whole names are at least so good. */
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

    /** Gives a column that has one role another. */
    void move(Role from, Role to) {
        Column column = roles.get(from);
        release(from);
        assign(to, column);
    }

    /** Gives a column that has one role another, when that one is still open. */
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

    /** Gives columns the roles that their names say and their values can have, the surest first. */
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

    /** The column in the same object that tells the currency of an amount. */
    Optional<Column> currencyBeside(Column amount) {
        int slash = amount.name().lastIndexOf('/');
        return columns.stream()
                .filter(column -> slash > 0 && column.name().lastIndexOf('/') == slash)
                .filter(column -> column.name().regionMatches(0, amount.name(), 0, slash))
                .filter(Column::isCurrency)
                .findFirst();
    }

    /** Its own name; an amount without one has that of its currency before it. */
    private HeaderName nameOf(Column column) {
        boolean unnamed = column.position() > 0 && tellsCurrencyOfNext(columns.get(column.position() - 1));
        return (unnamed ? columns.get(column.position() - 1) : column).headerName();
    }

    /** Whether a name stands over two columns: first the currency, then, under no name, the amount. */
    private boolean tellsCurrencyOfNext(Column column) {
        int next = column.position() + 1;
        return next < columns.size()
                && !column.name().isEmpty()
                && column.isCurrency()
                && columns.get(next).name().isEmpty()
                && columns.get(next).isMoney();
    }

    /** How many columns in which something stands have names that movements of an account do not have. */
    int foreignColumns() {
        return (int) columns.stream()
                .filter(column -> !column.isEmpty() && HeaderWords.TABLE.isForeign(column.headerName()))
                .count();
    }

    /** Whether the name above the amounts, or above their currency beside them, is one of amounts. */
    boolean hasKnownAmount() {
        return Stream.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT)
                .anyMatch(role -> find(role)
                        .filter(column ->
                                HeaderWords.TABLE.match(nameOf(column), role).isPresent())
                        .isPresent());
    }

    /** Whether so many roles are known by whole names that a few columns of another kind, such as securities, do not count. */
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

    /** For people: which columns have which roles. */
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
