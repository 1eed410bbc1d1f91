package org.mesinfos.connectors.generic;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the values of a column that tells the way of the money say.
 *
 * @param outgoing values that mean money leaves the account, as delivered
 * @param incoming values that mean money enters it, as delivered
 */
record SignCodes(List<String> outgoing, List<String> incoming) {

    /** In hundredths of the values; the rest are lines of another kind. */
    private static final int MOST = 90;
    /** The same where both ways are among them: the rest go neither way, such as transfers between own accounts. */
    private static final int MOST_OF_BOTH = 50;

    SignCodes {
        outgoing = List.copyOf(outgoing);
        incoming = List.copyOf(incoming);
    }

    /** Reads a column whose values are codes; empty when they are something else. */
    static Optional<SignCodes> of(Column column) {
        Set<String> outgoing = new TreeSet<>();
        Set<String> incoming = new TreeSet<>();
        for (String value : column.distinct()) {
            for (String pair : HeaderWords.TABLE.written("directions")) {
                String out = pair.substring(0, pair.indexOf(' '));
                String in = pair.substring(pair.indexOf(' ') + 1);
                boolean leaves = value.toUpperCase(Locale.ROOT).equals(out);
                boolean enters = value.toUpperCase(Locale.ROOT).equals(in);
                if (leaves || enters) {
                    outgoing.add(leaves ? value : likeCase(out, value));
                    incoming.add(enters ? value : likeCase(in, value));
                }
            }
        }
        long known = column.filled().stream()
                .filter(value -> outgoing.contains(value) || incoming.contains(value))
                .count();
        int enough = bothWays(column, outgoing, incoming) ? MOST_OF_BOTH : MOST;
        boolean most = known > 0 && known * 100 >= (long) column.filled().size() * enough;
        outgoing.removeAll(ambiguous(column, outgoing, incoming));
        incoming.removeAll(outgoing);
        return most && !outgoing.isEmpty()
                ? Optional.of(new SignCodes(List.copyOf(outgoing), List.copyOf(incoming)))
                : Optional.empty();
    }

    private static boolean bothWays(Column column, Set<String> outgoing, Set<String> incoming) {
        return column.distinct().stream().anyMatch(outgoing::contains)
                && column.distinct().stream().anyMatch(incoming::contains);
    }

    /** The same of a column whose name says nothing: money goes both ways in it. */
    static Optional<SignCodes> ofBothWays(Column column) {
        return of(column)
                .filter(codes -> column.distinct().stream().anyMatch(codes.outgoing::contains)
                        && column.distinct().stream().anyMatch(codes.incoming::contains));
    }

    /** What texts beside amounts say of their way, such as {@code 12.30 DR}: a pair of which both are there. */
    static Optional<SignCodes> beside(Collection<String> texts) {
        for (String pair : HeaderWords.TABLE.written("directions")) {
            String out = pair.substring(0, pair.indexOf(' '));
            String in = pair.substring(pair.indexOf(' ') + 1);
            Optional<String> leaves =
                    texts.stream().filter(out::equalsIgnoreCase).findFirst();
            Optional<String> enters =
                    texts.stream().filter(in::equalsIgnoreCase).findFirst();
            if (leaves.isPresent() && enters.isPresent()) {
                return Optional.of(new SignCodes(List.of(leaves.get()), List.of(enters.get())));
            }
        }
        return Optional.empty();
    }

    /** Whether a text ends with a code of what leaves the account. */
    boolean endsOutgoing(String value) {
        return outgoing.stream().anyMatch(value.strip()::endsWith);
    }

    /** An expression that finds the code at the end of a text. */
    String atEnd() {
        return "("
                + Stream.concat(outgoing.stream(), incoming.stream())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")\\s*$";
    }

    boolean isOutgoing(String value) {
        return outgoing.contains(value);
    }

    /** Codes of one pair that another pair uses the other way round, and that the column does not have. */
    private static Set<String> ambiguous(Column column, Set<String> outgoing, Set<String> incoming) {
        Set<String> both = new TreeSet<>(outgoing);
        both.retainAll(incoming);
        both.removeAll(column.distinct());
        return both;
    }

    private static String likeCase(String code, String example) {
        if (example.equals(example.toUpperCase(Locale.ROOT))) {
            return code;
        }
        String lower = code.toLowerCase(Locale.ROOT);
        return Character.isUpperCase(example.charAt(0))
                ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1)
                : lower;
    }
}
