package org.mesinfos.connectors.generic.table.sample;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Codes for debits and credits, such as {@code D} and {@code C}.
 *
 * @param outgoing codes for amounts that leave the account, as delivered
 * @param incoming codes for amounts that enter the account, as delivered
 */
public record DebitCreditCodes(List<String> outgoing, List<String> incoming) {

    /** Percentage of the values that must be codes; the others are lines of another kind. */
    private static final int MIN_PERCENT = 90;
    /**
     * The same where codes of both directions occur: the others have no direction, such as transfers between own
     * accounts.
     */
    private static final int MIN_PERCENT_OF_BOTH_DIRECTIONS = 50;

    /** Longer texts with a code are words. */
    private static final int MAX_LENGTH_OF_TWO = 5;

    public DebitCreditCodes {
        outgoing = List.copyOf(outgoing);
        incoming = List.copyOf(incoming);
    }

    /** Detects the codes in a column; empty if its values are something else, or contradict each other. */
    public static Optional<DebitCreditCodes> detect(SampledColumn column) {
        Set<String> outgoing = new TreeSet<>();
        Set<String> incoming = new TreeSet<>();
        for (String pair : pairs(column)) {
            String outgoingCode = pair.substring(0, pair.indexOf(' '));
            String incomingCode = pair.substring(pair.indexOf(' ') + 1);
            for (String value : column.distinctValues()) {
                boolean outgoingMatch = isCode(value, outgoingCode);
                boolean incomingMatch = isCode(value, incomingCode);
                if (outgoingMatch || incomingMatch) {
                    outgoing.add(outgoingMatch ? value : withCaseOf(outgoingCode, value));
                    incoming.add(incomingMatch ? value : withCaseOf(incomingCode, value));
                }
            }
        }
        outgoing.removeAll(conflictingCodes(column, outgoing, incoming));
        incoming.removeAll(outgoing);
        long known = column.nonEmptyValues().stream()
                .filter(value -> outgoing.contains(value) || incoming.contains(value))
                .count();
        int enough = hasBothDirections(column, outgoing, incoming) ? MIN_PERCENT_OF_BOTH_DIRECTIONS : MIN_PERCENT;
        boolean most =
                known > 0 && known * 100 >= (long) column.nonEmptyValues().size() * enough;
        return most && !outgoing.isEmpty()
                ? Optional.of(new DebitCreditCodes(List.copyOf(outgoing), List.copyOf(incoming)))
                : Optional.empty();
    }

    /** Returns whether a value is a code, alone or beside another form of it, as in {@code 贷 Cr}. */
    private static boolean isCode(String value, String code) {
        String upper = value.toUpperCase(Locale.ROOT);
        return upper.equals(code)
                || (upper.length() <= MAX_LENGTH_OF_TWO
                        && List.of(upper.split(" ", -1)).contains(code));
    }

    /**
     * Returns the pairs of which both codes occur in a column; all pairs if there is none. {@code D} is a debit next to
     * {@code C} and a credit next to {@code MD}.
     */
    private static List<String> pairs(SampledColumn column) {
        List<String> pairs = TransactionHeaderVocabulary.TABLE.phrases("directions");
        Set<String> codes = column.distinctValues().stream()
                .map(value -> value.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> complete = pairs.stream()
                .filter(pair -> codes.containsAll(List.of(pair.split(" ", 2))))
                .toList();
        return complete.isEmpty() ? pairs : complete;
    }

    private static boolean hasBothDirections(SampledColumn column, Set<String> outgoing, Set<String> incoming) {
        return column.distinctValues().stream().anyMatch(outgoing::contains)
                && column.distinctValues().stream().anyMatch(incoming::contains);
    }

    /** Detects the codes in a column of unknown name, where both directions must occur. */
    public static Optional<DebitCreditCodes> detectBothDirections(SampledColumn column) {
        return detect(column)
                .filter(codes -> column.distinctValues().stream().anyMatch(codes.outgoing::contains)
                        && column.distinctValues().stream().anyMatch(codes.incoming::contains));
    }

    /** Detects marks of credits alone, such as {@code CR}, in a column that is empty in the rows of debits. */
    public static Optional<DebitCreditCodes> detectCreditMarks(SampledColumn column) {
        boolean marked = column.distinctValues().size() == 1
                && column.values().contains("")
                && column.distinctValues().stream().allMatch(mark -> mark.length() > 1);
        return detect(column)
                .filter(codes -> marked && codes.incoming.containsAll(column.distinctValues()))
                .map(codes -> new DebitCreditCodes(
                        Stream.concat(codes.outgoing.stream(), Stream.of("")).toList(), codes.incoming));
    }

    /** Detects the codes in texts next to amounts, such as {@code 12.30 DR}; both codes of a pair must occur. */
    public static Optional<DebitCreditCodes> detectInAdjacentTexts(Collection<String> texts) {
        for (String pair : TransactionHeaderVocabulary.TABLE.phrases("directions")) {
            String outgoingCode = pair.substring(0, pair.indexOf(' '));
            String incomingCode = pair.substring(pair.indexOf(' ') + 1);
            Optional<String> outgoingMatch =
                    texts.stream().filter(outgoingCode::equalsIgnoreCase).findFirst();
            Optional<String> incomingMatch =
                    texts.stream().filter(incomingCode::equalsIgnoreCase).findFirst();
            if (outgoingMatch.isPresent() && incomingMatch.isPresent()) {
                return Optional.of(new DebitCreditCodes(List.of(outgoingMatch.get()), List.of(incomingMatch.get())));
            }
        }
        return Optional.empty();
    }

    /** Returns whether a text ends with a code for outgoing amounts. */
    public boolean endsWithOutgoingCode(String value) {
        return outgoing.stream().anyMatch(value.strip()::endsWith);
    }

    /** Returns a regular expression for the code at the end of a text. */
    public String trailingCodePattern() {
        return "("
                + Stream.concat(outgoing.stream(), incoming.stream())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")\\s*$";
    }

    public boolean isOutgoing(String value) {
        return outgoing.contains(value);
    }

    /** Returns the codes that pairs use with opposite meanings and that do not occur in the column. */
    private static Set<String> conflictingCodes(SampledColumn column, Set<String> outgoing, Set<String> incoming) {
        Set<String> both = new TreeSet<>(outgoing);
        both.retainAll(incoming);
        both.removeAll(column.distinctValues());
        return both;
    }

    private static String withCaseOf(String code, String example) {
        if (example.equals(example.toUpperCase(Locale.ROOT))) {
            return code;
        }
        String lower = code.toLowerCase(Locale.ROOT);
        return Character.isUpperCase(example.charAt(0))
                ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1)
                : lower;
    }
}
