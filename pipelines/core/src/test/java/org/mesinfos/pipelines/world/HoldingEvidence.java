package org.mesinfos.pipelines.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Computation of who provably held a reference on a day, from the customer lists alone.
 *
 * <p>This is an independent, deliberately simple statement of the ownership rules: it looks at one day at a time and
 * knows nothing about intervals.
 */
final class HoldingEvidence {

    /**
     * Statement of one list about one reference.
     *
     * @param holders persons of readable rows
     * @param unreadable persons of other rows
     * @param anybody whether a row shows nothing, so that it may be of any person
     * @param shown whether an unreadable row shows the reference
     * @param unknown whether a row that could not be read may state another holder: no readable row does, or the row shows the
     *     reference; and the row of a holder in this list, the last one before or the next one neither shows the reference,
     *     nor could not be read while no such row shows it
     */
    private record Statement(
            LocalDate asOf,
            List<Integer> holders,
            Set<Integer> unreadable,
            boolean anybody,
            boolean shown,
            boolean unknown) {

        /** Returns whether the list states who does not hold the reference, as regards a person. */
        boolean isReadableFor(int person) {
            return !anybody && !shown && !unreadable.contains(person);
        }
    }

    private final List<CustomerList> lists;
    private final Map<String, List<Statement>> statements = new HashMap<>();

    /** @param lists lists of one organisation in the order of their days */
    HoldingEvidence(List<CustomerList> lists) {
        this.lists = lists;
    }

    /** Returns the person who alone can have held the reference on the day; empty if no one or several can. */
    Optional<Integer> holder(String reference, LocalDate day) {
        List<Statement> about = statements.computeIfAbsent(reference, this::statements);
        Set<Integer> persons = new TreeSet<>();
        about.forEach(statement -> persons.addAll(statement.holders()));
        if (persons.size() == 1 && about.stream().noneMatch(Statement::unknown)) {
            int only = persons.iterator().next();
            return endedBefore(only, about, day) ? Optional.empty() : Optional.of(only);
        }
        Set<Integer> candidates = new HashSet<>();
        for (int person : persons) {
            if (canHold(person, about, day)) {
                candidates.add(person);
            }
        }
        return candidates.size() == 1 && !unknownCanHold(about, day)
                ? candidates.stream().findFirst()
                : Optional.empty();
    }

    private List<Statement> statements(String reference) {
        List<Statement> about = new ArrayList<>();
        for (int number = 0; number < lists.size(); number++) {
            CustomerList list = lists.get(number);
            List<Integer> holders = list.stated(reference);
            Set<Integer> showing = new TreeSet<>(list.unreadable());
            showing.removeIf(person -> !list.holdings().get(person).contains(reference));
            Set<Integer> known = new HashSet<>(holders);
            known.addAll(firstStated(reference, backwards(lists.subList(0, number))));
            known.addAll(firstStated(reference, lists.subList(number + 1, lists.size())));
            boolean mayState = holders.isEmpty() ? list.hasRejectedRows() : !showing.isEmpty();
            boolean unknown =
                    mayState && known.stream().noneMatch((showing.isEmpty() ? list.unreadable() : showing)::contains);
            about.add(new Statement(
                    list.asOf(), holders, list.unreadable(), !list.illegible().isEmpty(), !showing.isEmpty(), unknown));
        }
        return about;
    }

    private static List<CustomerList> backwards(List<CustomerList> lists) {
        List<CustomerList> backwards = new ArrayList<>(lists);
        Collections.reverse(backwards);
        return backwards;
    }

    /** Returns the holders in the first list that states any. */
    private static List<Integer> firstStated(String reference, List<CustomerList> lists) {
        return lists.stream()
                .map(list -> list.stated(reference))
                .filter(holders -> !holders.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns whether a list after the last one that states the only holder, and before the day, omits them. */
    private static boolean endedBefore(int person, List<Statement> about, LocalDate day) {
        boolean stated = false;
        Optional<LocalDate> ended = Optional.empty();
        for (Statement statement : about) {
            if (statement.holders().contains(person)) {
                stated = true;
                ended = Optional.empty();
            } else if (stated && ended.isEmpty() && statement.isReadableFor(person)) {
                ended = Optional.of(statement.asOf());
            }
        }
        return ended.filter(end -> !day.isBefore(end)).isPresent();
    }

    /**
     * Returns whether a person can have held a reference on a day, which is so unless a list denies it: the first list
     * after that day and the last list before it, among the lists in which the person's row is readable or absent.
     */
    private static boolean canHold(int person, List<Statement> about, LocalDate day) {
        List<Statement> statements = about.stream()
                .filter(statement -> statement.holders().contains(person) || statement.isReadableFor(person))
                .toList();
        return around(statements, day).stream()
                .anyMatch(statement -> statement.holders().contains(person));
    }

    /**
     * Returns whether an unknown holder can have held the reference: on a day next to a list that may state one, among the lists
     * without a row that may be of any person, and those that state a holder.
     */
    private static boolean unknownCanHold(List<Statement> about, LocalDate day) {
        List<Statement> statements = about.stream()
                .filter(statement -> statement.unknown()
                        || !statement.anybody()
                        || !statement.holders().isEmpty())
                .toList();
        return around(statements, day).stream().anyMatch(Statement::unknown);
    }

    /** Returns the last statement before the day, and the first one on it or after it. */
    private static List<Statement> around(List<Statement> about, LocalDate day) {
        List<Statement> around = new ArrayList<>();
        about.stream()
                .filter(statement -> statement.asOf().isBefore(day))
                .reduce((one, other) -> other)
                .ifPresent(around::add);
        about.stream()
                .filter(statement -> !statement.asOf().isBefore(day))
                .findFirst()
                .ifPresent(around::add);
        return around;
    }
}
