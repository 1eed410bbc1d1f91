package org.mesinfos.connectors.generic.statement.token;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/**
 * Detector of numbers that may be the first digits of the amount after them, such as <i>2</i> before <i>702.65</i>: the gap
 * between them is wider than a space, but hardly wider than a character.
 */
public final class SplitGroups {

    /** Maximum gap, in characters of the amount. */
    private static final double MAX_GAP = 1.5;

    private static final Pattern HEAD = Pattern.compile("([-+\u2212(] ?)?(\\d{1,3})");

    /** Three digits, which may be followed by further groups, or none before the decimal mark. */
    private static final Pattern REST =
            Pattern.compile("(|\\d{3}(?:[ \u00a0\u202f.,'\u2019]\\d{3})*)[.,]\\d{2}(?!\\d).*");

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    private SplitGroups() {}

    /** Returns the lines with such numbers as parts of their amounts; empty if there are none. */
    public static Optional<List<PrintedLine>> join(List<PrintedLine> lines) {
        return lines.stream().noneMatch(SplitGroups::mayBeIn)
                ? Optional.empty()
                : Optional.of(lines.stream().map(SplitGroups::joined).toList());
    }

    /** Returns whether a line has such a number. */
    public static boolean mayBeIn(PrintedLine line) {
        for (int i = 0; i + 1 < line.tokens().size(); i++) {
            if (whole(line.tokens(), i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static PrintedLine joined(PrintedLine line) {
        List<PrintedToken> tokens = new ArrayList<>();
        int next = 0;
        while (next < line.tokens().size()) {
            Optional<PrintedToken> whole = whole(line.tokens(), next);
            tokens.add(whole.orElse(line.tokens().get(next)));
            next += whole.isPresent() ? 2 : 1;
        }
        return line.withTokens(tokens);
    }

    /** Returns the amount whose first digits may be those of a token; empty for any other token. */
    private static Optional<PrintedToken> whole(List<PrintedToken> tokens, int at) {
        if (at + 1 == tokens.size()
                || tokens.get(at) instanceof PrintedToken.DateToken
                || !(tokens.get(at + 1) instanceof PrintedToken.NumberToken rest)) {
            return Optional.empty();
        }
        PrintedToken head = tokens.get(at);
        Matcher first = HEAD.matcher(head.text());
        Matcher digits = REST.matcher(rest.text());
        double character =
                (rest.right() - rest.left()) / Math.max(1, rest.text().length());
        if (!first.matches() || !digits.matches() || rest.left() - head.right() > MAX_GAP * character) {
            return Optional.empty();
        }
        int places = NO_DIGIT.matcher(digits.group(1)).replaceAll("").length();
        PrintedDecimal value = new PrintedDecimal(
                new BigDecimal(first.group(2))
                        .movePointRight(places)
                        .add(rest.value().magnitude()),
                sign(first, rest.value().sign()),
                rest.value().currency(),
                rest.value().precision());
        return Optional.of(new PrintedToken.NumberToken(
                head.text() + " " + rest.text(),
                head.left(),
                rest.right(),
                rest.digitsRight(),
                value,
                Optional.empty()));
    }

    private static PrintedDecimal.Sign sign(Matcher head, PrintedDecimal.Sign ofRest) {
        boolean outgoing = head.group(1) != null && head.group(1).charAt(0) != '+';
        return ofRest == PrintedDecimal.Sign.NONE && outgoing ? PrintedDecimal.Sign.MINUS : ofRest;
    }
}
