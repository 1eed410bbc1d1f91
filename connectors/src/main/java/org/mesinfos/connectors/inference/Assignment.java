package org.mesinfos.connectors.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which column of a table holds what. Filled step by step, then read. Not safe for use by several threads. */
final class Assignment {

    /** A column that could have a role by its name. */
    private record Candidate(Column column, Role role, int score) {}

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

    List<Column> free() {
        return columns.stream()
                .filter(column -> !taken.contains(column.position()))
                .toList();
    }

    /** Gives columns the roles that their names say and their values can have, the surest first. */
    void assignByName() {
        List<Candidate> candidates = new ArrayList<>();
        for (Column column : free()) {
            HeaderName name = column.headerName();
            for (Role role : Role.values()) {
                HeaderWords.TABLE
                        .match(name, role)
                        .ifPresent(score -> candidates.add(new Candidate(column, role, score)));
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

    /** How many columns have names that movements of an account do not have. */
    int foreignColumns() {
        return (int) columns.stream()
                .filter(column -> HeaderWords.TABLE.isForeign(column.headerName()))
                .count();
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
            case MONEY -> column.isMoney() || (column.isEmpty() && isHalf(role));
            case SIGN -> SignCodes.of(column).isPresent();
            case CURRENCY -> column.isCurrency();
            case ACCOUNT -> !column.isEmpty() && column.isAccount() && !column.isCurrency();
            case REFERENCE -> column.isReference();
            case TEXT -> isWords(role) ? column.isText() : !column.isEmpty();
        };
    }

    private static boolean isHalf(Role role) {
        return role == Role.DEBIT || role == Role.CREDIT;
    }

    private static boolean isWords(Role role) {
        return role == Role.LABEL || role == Role.COUNTERPARTY_NAME;
    }
}
